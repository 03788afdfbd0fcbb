package evenkeel.app.api;

import evenkeel.app.store.LostDatabase;
import evenkeel.app.ui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/// Answers every refusal and failure of a call in one form. Pages answer theirs in words.
@Component
@ConditionalOnWebApplication
class ApiTroubles implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ApiTroubles.class);

  /// A character, an escape, a number and a day that PostgreSQL refuses.
  private static final Set<String> BEYOND = Set.of("22021", "22P05", "22003", "22008");

  private final JsonMapper json;

  ApiTroubles(JsonMapper json) {
    this.json = json;
  }

  @Override
  public int getOrder() {
    return -2;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!request.getRequestURI().startsWith("/api/")
        || failure instanceof AuthenticationException
        || response.isCommitted()) {
      return null;
    }
    send(refusal(failure), request, response);
    return new ModelAndView();
  }

  private void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    var status = refusal.status();
    var trouble =
        new Trouble(
            "about:blank",
            status.getReasonPhrase(),
            status.value(),
            refusal.detail(),
            request.getRequestURI(),
            refusal.errors());
    try {
      response.setStatus(status.value());
      response.setContentType(Trouble.MEDIA_TYPE);
      response.setCharacterEncoding("UTF-8");
      response.getWriter().write(json.writeValueAsString(trouble));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refusal refusal(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case Exception large when BodyLimit.TooLarge.in(large) ->
          Refusal.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "too-large",
              "expected a body of at most " + BodyLimit.MOST + " bytes");
      case AccessDeniedException denied ->
          Refusal.of(HttpStatus.FORBIDDEN, "not-allowed", words(denied));
      case NotFound none -> Refusal.of(HttpStatus.NOT_FOUND, "not-found", words(none));
      case HttpMessageNotReadableException unreadable -> body(unreadable);
      case MethodArgumentTypeMismatchException mistyped -> mistyped(mistyped.getName(), mistyped);
      case MissingRequestHeaderException missing ->
          Refusal.unreadable(
              missing.getHeaderName(), "missing", "expected the header " + missing.getHeaderName());
      case MissingServletRequestParameterException missing ->
          Refusal.unreadable(
              missing.getParameterName(),
              "missing",
              "expected the parameter " + missing.getParameterName());
      case Exception _ when beyondBooks(failure) ->
          Refusal.unreadable(
              "", "out-of-range", "expected days, numbers and characters that books can hold");
      case Exception _ when LostDatabase.in(failure) -> noDatabase(failure);
      case ErrorResponse known -> known(known, failure);
      default -> {
        var number = logged(failure);
        yield Refusal.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "failed",
            "something went wrong on our side; nothing of this call was saved; our number of it is "
                + number);
      }
    };
  }

  /// Whether the database was given a day, a number or a character that it cannot hold.
  private static boolean beyondBooks(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && BEYOND.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static Refusal body(HttpMessageNotReadableException unreadable) {
    var cause = unreadable.getCause();
    if (cause instanceof JacksonException bad) {
      var pointer = new StringBuilder();
      bad.getPath()
          .forEach(
              step ->
                  pointer
                      .append('/')
                      .append(
                          step.getPropertyName() == null
                              ? String.valueOf(step.getIndex())
                              : step.getPropertyName()));
      return Refusal.unreadable(pointer.toString(), "unreadable", "expected " + wanted(bad));
    }
    return Refusal.unreadable("", "unreadable", "expected a JSON body");
  }

  /// What should have stood there, in the words of the description.
  private static String wanted(JacksonException bad) {
    if (!(bad instanceof MismatchedInputException mismatch) || mismatch.getTargetType() == null) {
      return "JSON as the description says";
    }
    var found = bad instanceof InvalidFormatException format ? ", found " + format.getValue() : "";
    return inWords(mismatch.getTargetType()) + found;
  }

  private static String inWords(Class<?> type) {
    if (type == LocalDate.class) {
      return "a real day such as 2026-11-20";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type == String.class ? "text" : "JSON as the description says";
  }

  private static Refusal mistyped(String name, TypeMismatchException mistyped) {
    var type = mistyped.getRequiredType();
    return Refusal.unreadable(
        name,
        "mistyped",
        "expected "
            + (type == null ? "another value" : inWords(type))
            + ", found "
            + mistyped.getValue());
  }

  private static Refusal known(ErrorResponse known, Exception failure) {
    var status =
        Objects.requireNonNullElse(
            HttpStatus.resolve(known.getStatusCode().value()), HttpStatus.BAD_REQUEST);
    var detail = Objects.requireNonNullElse(known.getBody().getDetail(), words(failure));
    return Refusal.of(
        status,
        status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
        detail);
  }

  private static Refusal noDatabase(Exception failure) {
    return Refusal.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "no-database",
        "the database does not answer; nothing of this call was saved; our number of it is "
            + logged(failure));
  }

  private static String words(Exception failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  private static String logged(Exception failure) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("trouble {}", number, failure);
    return number;
  }
}
