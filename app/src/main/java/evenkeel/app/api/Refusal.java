package evenkeel.app.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A call that cannot be answered as asked. Thrown by API controllers, answered as problem+json
/// (RFC 9457); never thrown below them.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<Wrong> errors;

  private Refusal(HttpStatus status, String detail, List<Wrong> errors) {
    super(detail);
    this.status = status;
    this.errors = List.copyOf(errors);
  }

  /// @param kind what was looked for, in words: `account`, `batch`
  public static Refusal notFound(String kind, Object key) {
    return of(HttpStatus.NOT_FOUND, "not-found", "there is no " + kind + " " + key);
  }

  /// What was sent cannot be read.
  public static Refusal unreadable(String pointer, String code, String message) {
    return new Refusal(HttpStatus.BAD_REQUEST, message, List.of(new Wrong(pointer, code, message)));
  }

  /// What was sent can be read and is not what it should be: everything that is wrong with it.
  public static Refusal invalid(List<Wrong> errors) {
    var words = errors.size() == 1 ? errors.getFirst().message() : errors.size() + " things";
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, words + " to put right", errors);
  }

  /// The record is not in the state that the act needs, or the act was refused by its door.
  public static Refusal conflict(String code, String detail) {
    return of(HttpStatus.CONFLICT, code, detail);
  }

  /// The record was changed since it was read.
  public static Refusal stale(String detail) {
    return of(HttpStatus.PRECONDITION_FAILED, "changed-since", detail);
  }

  static Refusal of(HttpStatus status, String code, String detail) {
    return new Refusal(status, detail, List.of(new Wrong("", code, detail)));
  }

  HttpStatus status() {
    return status;
  }

  List<Wrong> errors() {
    return errors;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
