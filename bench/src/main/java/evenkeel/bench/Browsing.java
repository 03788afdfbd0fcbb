package evenkeel.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A signed-in officer who asks for pages.
final class Browsing implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  private Browsing(int port) {
    this.base = "http://localhost:" + port;
  }

  static Browsing signIn(int port, String username) throws IOException, InterruptedException {
    var browsing = new Browsing(port);
    var form = TOKEN.matcher(browsing.get("/sign-in").body());
    if (!form.find()) {
      throw new IllegalStateException("the sign-in page has no form");
    }
    var fields =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                username,
                Bencher.PASSWORD,
                URLEncoder.encode(form.group(1), StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(browsing.base + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields))
            .build();
    browsing.client.send(request, BodyHandlers.ofString());
    return browsing;
  }

  /// @throws IllegalStateException when the page is not given
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer;
  }

  @Override
  public void close() {
    client.close();
  }
}
