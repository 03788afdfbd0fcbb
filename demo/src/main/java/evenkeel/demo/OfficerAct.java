package evenkeel.demo;

import java.time.LocalDate;
import java.util.Map;

/// What officers did in Evenkeel itself while the council lived through its year: nothing that a
/// file brings. Carried out through the same doors as on screen.
public sealed interface OfficerAct {

  /// The day on which it was done.
  LocalDate on();

  String reference();

  /// A hold on the whole account.
  ///
  /// @param kind as in `HoldKind`
  record HoldPlaced(
      LocalDate on, String reference, String kind, LocalDate from, LocalDate until, String reason)
      implements OfficerAct {}

  /// The joint taxpayers' notice was served on someone.
  ///
  /// @param party the source's key of the person
  record JointNoticeServed(LocalDate on, String reference, String party, LocalDate servedOn)
      implements OfficerAct {}

  /// An officer recommends a step on the debt of a year; it waits for a second person.
  ///
  /// @param year the debt's financial year, by its first
  /// @param step as the product names it
  /// @param answers by the names of the step's questions
  record StepRecommended(
      LocalDate on,
      String reference,
      int year,
      String step,
      Map<String, String> answers,
      String reason)
      implements OfficerAct {
    public StepRecommended {
      answers = Map.copyOf(answers);
    }
  }

  /// A second person returns what was recommended on an account and still waits.
  record StepReturned(LocalDate on, String reference, String because) implements OfficerAct {}
}
