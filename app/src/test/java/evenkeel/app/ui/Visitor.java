package evenkeel.app.ui;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Someone who reads our pages without script: follows links, fills in forms, keeps cookies.
public final class Visitor {

  /// An answer of the service, after redirects.
  ///
  /// @param address where it was found, from the root
  public record Seen(int status, String address, Document page, HttpResponse<String> response) {

    public String heading() {
      return page.select("h1").text();
    }

    /// Everything that can be read in the page's own part.
    public String text() {
      return page.select("main").text();
    }

    public Element form(String action) {
      var form = page.selectFirst("form[action=" + action + "]");
      if (form == null) {
        throw new AssertionError("no form to " + action + " on " + address + ":\n" + text());
      }
      return form;
    }
  }

  private final String root;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  public Visitor(int port) {
    this.root = "http://127.0.0.1:" + port;
  }

  /// Signs in and answers what is then seen.
  public Seen signIn(String username, String password) {
    var page = open("/sign-in");
    return send(page, "/sign-in", Map.of("username", username, "password", password));
  }

  public Seen open(String address) {
    return ask(request(address).build());
  }

  /// Sends the form of a page that was opened, with its hidden fields and these values.
  public Seen send(Seen on, String action, Map<String, String> values) {
    return post(action, filled(on, action, values));
  }

  /// The values that a form would send.
  public static Map<String, String> filled(Seen on, String action, Map<String, String> values) {
    var fields = new LinkedHashMap<String, String>();
    for (var input : on.form(action).select("input, textarea, select")) {
      var kind = input.attr("type");
      var ticked = input.hasAttr("checked") || !kind.matches("radio|checkbox");
      if (!input.attr("name").isEmpty() && ticked) {
        fields.put(
            input.attr("name"),
            input.tagName().equals("select")
                ? input.select("option[selected]").attr("value")
                : input.val());
      }
    }
    fields.putAll(values);
    return fields;
  }

  public Seen post(String action, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return ask(
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(root + address)).header("Accept", "text/html");
  }

  private Seen ask(HttpRequest request) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      var found = response.uri();
      var query = found.getRawQuery() == null ? "" : "?" + found.getRawQuery();
      return new Seen(
          response.statusCode(),
          found.getRawPath() + query,
          Jsoup.parse(response.body()),
          response);
    } catch (IOException e) {
      throw new AssertionError(request.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
