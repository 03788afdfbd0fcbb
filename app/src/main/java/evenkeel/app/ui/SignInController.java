package evenkeel.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The door of the house.
@Controller
@ConditionalOnWebApplication
class SignInController {

  private final ObjectProvider<ClientRegistrationRepository> identityProviders;
  private final SignedInOfficer signedIn;
  private final String hint;

  SignInController(
      ObjectProvider<ClientRegistrationRepository> identityProviders,
      SignedInOfficer signedIn,
      @Value("${evenkeel.sign-in-hint:}") String hint) {
    this.identityProviders = identityProviders;
    this.signedIn = signedIn;
    this.hint = hint;
  }

  @GetMapping("/sign-in")
  Reply show(HttpServletRequest request) {
    if (signedIn.find().isPresent()) {
      return Goto.page("/");
    }
    var known = identityProviders.getIfAvailable();
    return new SignInPage(
        problems(request),
        known == null ? "" : "/oauth2/authorization/council",
        request.getParameter("out") != null,
        hint);
  }

  private static Problems problems(HttpServletRequest request) {
    if (request.getParameter("trouble") != null) {
      return Problems.of(
          "", "The service cannot reach its database: wait a minute and sign in again");
    }
    return request.getParameter("refused") == null
        ? Problems.NONE
        : Problems.of("username", "The user name or the password is not right: try again");
  }
}
