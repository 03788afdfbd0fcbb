package evenkeel.app.worklist;

/// What came of an act on the division of work.
public sealed interface Result {

  /// @param id of the portfolio, handover or absence
  record Done(long id) implements Result {}

  /// @param field what is wrong, by the name of its field; blank for the act as a whole
  /// @param because in the officer's words
  record Refused(String field, String because) implements Result {}

  static Result refused(String field, String because) {
    return new Refused(field, because);
  }
}
