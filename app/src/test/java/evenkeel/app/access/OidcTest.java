package evenkeel.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.audit.Actor;
import evenkeel.app.store.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// Signing in through the council's identity provider, here one that speaks OpenID Connect over
/// HTTP on loopback.
class OidcTest {

  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() {
    PROVIDER.start();
    service =
        EvenkeelApplication.serve(
            TestDatabase.fresh(),
            0,
            Map.of(
                "spring.security.oauth2.client.provider.council.issuer-uri",
                PROVIDER.issuerUrl("council").toString(),
                "spring.security.oauth2.client.provider.council.user-name-attribute",
                "preferred_username",
                "spring.security.oauth2.client.registration.council.client-id",
                "evenkeel",
                "spring.security.oauth2.client.registration.council.client-secret",
                "secret",
                "spring.security.oauth2.client.registration.council.scope",
                "openid,profile"));
    service
        .getBean(Officers.class)
        .keep(
            new Actor("setup", "system"),
            new Officers.NewOfficer(
                "ann", "Ann Other", Role.MANAGER, Set.of("council_tax"), 0, "", null),
            "a test");
  }

  @AfterAll
  static void stop() {
    service.close();
    PROVIDER.shutdown();
  }

  @Test
  void an_officer_whom_the_provider_knows_is_signed_in() throws Exception {
    assertThat(cameOutAt("ann")).doesNotContain("/sign-in");
  }

  @Test
  void somebody_who_is_no_officer_here_is_refused() throws Exception {
    assertThat(cameOutAt("stranger")).contains("/sign-in?refused");
  }

  /// Where the browser ends up after the whole flow.
  private static String cameOutAt(String username) throws IOException, InterruptedException {
    PROVIDER.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "council",
            username,
            "JWT",
            List.of("evenkeel"),
            Map.of("preferred_username", username)));
    try (var browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build()) {
      var port = service.getEnvironment().getRequiredProperty("local.server.port");
      var answer =
          browser.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + "/oauth2/authorization/council"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.uri().toString();
    }
  }
}
