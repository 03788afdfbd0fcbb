package evenkeel.demo;

import java.time.LocalDate;

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
}
