package evenkeel.app.cli;

import evenkeel.app.EvenkeelApplication;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./evenkeel serve`: the pages and the API over a configured database.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the pages and the API over the council's own database.")
final class ServeCommand implements Callable<Integer> {

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--port", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--address",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, behind a reverse proxy).")
  private String address = "127.0.0.1";

  @Override
  public Integer call() throws InterruptedException {
    Ports.requireFree(port);
    var settings = new LinkedHashMap<String, Object>(signIn());
    settings.putAll(database.printFolder());
    settings.put("server.address", address);
    try (var opened = database.open();
        var service = EvenkeelApplication.serve(opened.address(), port, settings)) {
      System.out.println("Evenkeel serves http://" + address + ":" + portOf(service));
      Thread.currentThread().join();
    }
    return 0;
  }

  static int portOf(ConfigurableApplicationContext service) {
    return service instanceof WebServerApplicationContext web && web.getWebServer() != null
        ? web.getWebServer().getPort()
        : 0;
  }

  /// OpenID Connect in production: the council's identity provider, by three settings.
  private static Map<String, Object> signIn() {
    var issuer = System.getenv("EVENKEEL_OIDC_ISSUER");
    if (issuer == null) {
      return Map.of();
    }
    var client = System.getenv("EVENKEEL_OIDC_CLIENT_ID");
    var secret = System.getenv("EVENKEEL_OIDC_CLIENT_SECRET");
    if (client == null || secret == null) {
      throw new Trouble(
          "EVENKEEL_OIDC_ISSUER is set: set EVENKEEL_OIDC_CLIENT_ID and _CLIENT_SECRET too");
    }
    return Map.of(
        "spring.security.oauth2.client.provider.council.issuer-uri", issuer,
        "spring.security.oauth2.client.provider.council.user-name-attribute", "preferred_username",
        "spring.security.oauth2.client.registration.council.client-id", client,
        "spring.security.oauth2.client.registration.council.client-secret", secret,
        "spring.security.oauth2.client.registration.council.scope", "openid,profile");
  }
}
