package evenkeel.app.api;

import evenkeel.app.access.Role;
import evenkeel.app.access.Tokens;
import evenkeel.app.audit.Actor;
import evenkeel.app.ui.TestService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls the API for an officer.
public final class Caller {

  /// An answer.
  public record Answer(int status, JsonNode body, HttpResponse<String> response) {

    /// The code of the first error.
    public String code() {
      return body.at("/errors/0/code").asString();
    }

    public String pointer() {
      return body.at("/errors/0/pointer").asString();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;
  private final String token;

  private Caller(int port, String token) {
    this.root = "http://127.0.0.1:" + port;
    this.token = token;
  }

  /// A caller for an officer of a role, with these scopes.
  public static Caller of(TestService service, Role role, String... scopes) {
    return named(service, role.key(), scopes);
  }

  /// A caller for the officer of a user name, with these scopes.
  public static Caller named(TestService service, String username, String... scopes) {
    var token =
        service
            .bean(Tokens.class)
            .make(
                new Actor("test", "system"),
                "test",
                username,
                Set.of(scopes),
                OffsetDateTime.parse("2099-01-01T00:00:00Z"));
    return new Caller(service.port(), token);
  }

  public static Caller nobody(TestService service) {
    return new Caller(service.port(), "ek_nothing");
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer put(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  public Answer post(String path, String body, String... headers) {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (var i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var type = response.headers().firstValue("Content-Type").orElse("");
      var body = type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode();
      return new Answer(response.statusCode(), body, response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path))
        .header("Authorization", "Bearer " + token);
  }
}
