package evenkeel.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Answers a call without a live token in the same form as every other refusal of the API.
final class ProblemEntryPoint implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            """
            {"type":"about:blank","title":"Unauthorized","status":401,\
            "detail":"Send a live token as Authorization: Bearer ek_…","errors":[{"pointer":\
            "Authorization","code":"no-token","message":"expected a live token"}]}""");
  }
}
