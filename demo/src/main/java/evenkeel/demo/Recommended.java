package evenkeel.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Steps that officers recommended in the last days: three wait for a second person and one was
/// returned.
final class Recommended {

  static final List<OfficerAct> ACTS =
      List.of(
          new OfficerAct.StepRecommended(
              LocalDate.of(2026, 11, 16),
              Told.reference(27),
              2025,
              "agent",
              Map.of(
                  "own.means", "yes",
                  "own.softer", "yes",
                  "own.letter", "yes",
                  "own.agent", "Harbour Enforcement Ltd"),
              "He stopped paying in August and has not answered two calls"),
          new OfficerAct.StepReturned(
              LocalDate.of(2026, 11, 17),
              Told.reference(27),
              "Offer him a lower plan first: £55 may have been more than he can afford"),
          new OfficerAct.StepRecommended(
              LocalDate.of(2026, 11, 17),
              Told.reference(28),
              2024,
              "earnings",
              Map.of(
                  "own.means", "yes",
                  "own.employer", "Kelmere Cold Stores Ltd",
                  "own.employer-address", "Payroll, 2 Dock Street, Kelmere, ZZ10 3AB",
                  "own.payroll", "KCS-0417",
                  "attachment-of-earnings.paid", "monthly",
                  "attachment-of-earnings.periods", "1",
                  "attachment-of-earnings.net", "1840.00"),
              "He told us his employer on 12 November and prefers a deduction to a visit"),
          new OfficerAct.StepRecommended(
              LocalDate.of(2026, 11, 18),
              Told.reference(64),
              2026,
              "court",
              Map.of(
                  "recovery-gate.decided", "yes",
                  "recovery-gate.notice", "yes",
                  "recovery-gate.underlying", "yes",
                  "recovery-gate.from-benefit", "no",
                  "recovery-gate.refused", "yes",
                  "recovery-gate.in-time", "yes",
                  "recovery-gate.checked", "yes",
                  "own.hardship", "yes",
                  "own.fee", "To be asked of the court"),
              "The landlord refused to repay in two instalments and gets no benefit from us"),
          new OfficerAct.StepRecommended(
              LocalDate.of(2026, 11, 18),
              Told.reference(30),
              2024,
              "charging-order",
              Map.of(
                  "own.interest", "yes",
                  "own.means", "yes",
                  "own.softer", "yes",
                  "own.title-number", "ZZ204417"),
              "The mansion is owned outright and nothing has been paid for three years"));

  private Recommended() {}
}
