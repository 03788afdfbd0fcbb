package evenkeel.app.ui;

/// There is no such record. Thrown by a controller whose address names one that does not exist.
public class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param what such as `account 12345678`
  public NotFound(String what) {
    super("there is no " + what);
  }
}
