package evenkeel.app.letters;

/// What came of writing a print file.
public sealed interface Printed {

  /// It is written and may be collected.
  ///
  /// @param fellOut how many notices fell out because a fact had changed
  record Written(long file, String name, String sha256, int notices, int fellOut)
      implements Printed {}

  /// There was nothing to print, or it may not be printed.
  record Refused(String because) implements Printed {}

  /// The disk did not take it. Nothing is lost: print again when there is room.
  record NotWritten(String because) implements Printed {}
}
