package evenkeel.app.ui;

import evenkeel.app.audit.FreeText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/// No form keeps what a person has. One that names a health condition in an officer's own words is
/// not acted on: the page says so, asks for the need instead, and gives back what was typed.
class NeedsNotConditions implements HandlerInterceptor {

  /// A form that names a condition.
  static final class Named extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Named(String because) {
      super(because);
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if ("POST".equals(request.getMethod()) && !PageTroubles.isApi(request)) {
      wrong(request)
          .ifPresent(
              because -> {
                throw new Named(because);
              });
    }
    return true;
  }

  private static Optional<String> wrong(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(each -> FreeText.is(each.getKey()))
        .flatMap(each -> FreeText.wrong(String.join(" ", each.getValue())).stream())
        .findFirst();
  }
}
