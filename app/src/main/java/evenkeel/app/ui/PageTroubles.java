package evenkeel.app.ui;

import evenkeel.app.store.LostDatabase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers what went wrong with a page in words. The API answers its own troubles as problem+json.
@Component
@ConditionalOnWebApplication
class PageTroubles implements HandlerExceptionResolver, AccessDeniedHandler, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(PageTroubles.class);

  private final Pages pages;

  PageTroubles(Pages pages) {
    this.pages = pages;
  }

  @Override
  public int getOrder() {
    return -1; // before the resolver that answers with problem+json
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (isApi(request) || failure instanceof AuthenticationException || response.isCommitted()) {
      return null;
    }
    send(page(request, failure), request, response);
    return new ModelAndView();
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused) {
    send(page(request, refused), request, response);
  }

  static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  private void send(TroublePage page, HttpServletRequest request, HttpServletResponse response) {
    try {
      pages.sendTrouble(page, request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TroublePage page(HttpServletRequest request, Exception failure) {
    return switch (failure) {
      case CsrfException _ -> Troubles.signedOut(request);
      case AccessDeniedException refused -> Troubles.refused(request, words(refused));
      case NotFound _ -> Troubles.notFound(request);
      case NeedsNotConditions.Named named -> Troubles.named(request, words(named));
      case Exception _ when LostDatabase.in(failure) ->
          Troubles.noDatabase(request, logged(failure));
      case ErrorResponse known when known.getStatusCode().value() == 404 ->
          Troubles.notFound(request);
      case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
          Troubles.badRequest(
              request, Objects.requireNonNullElse(known.getBody().getDetail(), words(failure)));
      case org.springframework.beans.TypeMismatchException mistyped ->
          Troubles.badRequest(request, "\"" + mistyped.getValue() + "\" is not what was expected");
      default -> Troubles.failed(request, logged(failure));
    };
  }

  private static String words(Exception failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "");
  }

  private static String logged(Exception failure) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("trouble {}", number, failure);
    return number;
  }
}
