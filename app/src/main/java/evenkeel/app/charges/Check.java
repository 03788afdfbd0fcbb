package evenkeel.app.charges;

import evenkeel.app.ui.Tone;

/// One question asked of a run or of an account's charges, and what it rests on.
///
/// @param code `LC3` and so on, as the council's own list numbers them
/// @param facts what was found, in words
/// @param citation the provision, and how sure we are of our reading
public record Check(String code, String question, Answer answer, String facts, String citation) {

  /// What a check says.
  public enum Answer {
    PASSES("In order", Tone.ON_TRACK),
    /// Lines are lowered or left out; the council bears the rest, and the run may go on.
    LIMITS("Lowered", Tone.WAITING),
    /// A fact is missing: an officer is asked.
    CANNOT_TELL("Cannot tell: ask", Tone.ACT),
    /// Nothing is charged before it is mended.
    HOLDS("Held", Tone.OVERDUE),
    /// It is for the demand, and is asked there.
    LATER("With the demand", Tone.CLOSED);

    private final String title;
    private final Tone tone;

    Answer(String title, Tone tone) {
      this.title = title;
      this.tone = tone;
    }

    /// As on pages.
    public String title() {
      return title;
    }

    /// Its colour.
    public Tone tone() {
      return tone;
    }
  }
}
