package evenkeel.app.recovery;

import java.util.LinkedHashMap;
import java.util.Map;

/// What came of recommending, answering or recording.
public sealed interface Outcome {

  /// It waits for a second person.
  record Waits(long recommendation) implements Outcome {}

  /// It is in the history.
  ///
  /// @param step the step's own number
  record Recorded(long step) implements Outcome {}

  /// It went back to who recommended it.
  ///
  /// @param because the second person's words, or the law that forbids it now
  record Returned(String because) implements Outcome {}

  /// The gates forbid it.
  record Barred(Proof proof) implements Outcome {}

  /// What was typed is not yet enough: what is wrong, by field.
  record Unanswered(Map<String, String> problems) implements Outcome {
    public Unanswered {
      problems = new LinkedHashMap<>(problems);
    }
  }

  /// It is refused, in the officer's words.
  record Refused(String because) implements Outcome {}

  /// The facts moved while the page was open: it is looked at again.
  record Moved() implements Outcome {}
}
