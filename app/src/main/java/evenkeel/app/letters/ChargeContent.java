package evenkeel.app.letters;

import evenkeel.core.recovery.StepKind;
import java.util.List;

/// What a reminder of a service charge must say. It asks for the charge again, so that what every
/// demand under a lease must hold stands in it too.
final class ChargeContent {

  private static final List<RequiredContent> OF_A_LEASE =
      List.of(
          RequiredContent.one("LTA 1987 s.47", "the landlord's name and address", Letter::landlord),
          RequiredContent.one(
              "LTA 1987 s.48",
              "where notices may be sent",
              _ ->
                  "Notices to the landlord, those in proceedings too, may be sent to this"
                      + " address"),
          new RequiredContent(
              "LTA 1985 s.21B",
              "the prescribed summary, word for word",
              letter ->
                  letter.attached().enclosures().stream()
                      .flatMap(each -> each.paragraphs().stream())
                      .toList()),
          RequiredContent.one(
              ReminderContent.OWN,
              "that what is disputed is told apart",
              _ -> "If you think that a part of it is wrong"));

  private ChargeContent() {}

  static List<RequiredContent> of(StepKind step) {
    return ReminderContent.with(
        OF_A_LEASE,
        step == StepKind.CHARGE_REMINDER
            ? "we will send you one more reminder"
            : "This is our last reminder. A letter of claim may follow");
  }
}
