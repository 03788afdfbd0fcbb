package evenkeel.core.lease;

/// What has become of a sum, or a part of one, that a leaseholder was asked for. They are never
/// added together: each has its own cure, or none.
public enum Outcome {
  /// It can be recovered.
  DUE("due"),
  /// The lease does not ask for it, or not in this way.
  NEVER_DUE("never due"),
  /// It is owed but may be withheld until what is missing is supplied.
  SUSPENDED("suspended"),
  /// Only a part can be asked for: the council bears the rest.
  CAPPED("capped"),
  /// Time has run out, and nothing brings it back.
  LOST("lost"),
  /// A fact is not known, and an officer is asked: nothing is guessed.
  UNDECIDED("not decided");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /// As officers say it.
  @Override
  public String toString() {
    return words;
  }
}
