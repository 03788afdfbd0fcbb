package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A notice of another debt is a notice, and nothing that council tax reads.
class OtherNoticesTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  @ParameterizedTest
  @EnumSource(
      names = {
        "INVOICE_REMINDER",
        "INVOICE_FINAL_REMINDER",
        "CHARGE_REMINDER",
        "CHARGE_FINAL_REMINDER"
      })
  void it_leads_to_no_liability_order_and_is_no_enforcement(StepKind kind) {
    assertThat(kind.isNotice()).isTrue();
    assertThat(kind.isTaxNotice()).isFalse();
    assertThat(kind.towardsOrder()).isFalse();
    assertThat(kind.afterOrder()).isFalse();
    assertThat(kind.isMethod()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "INVOICE_REMINDER",
        "INVOICE_FINAL_REMINDER",
        "CHARGE_REMINDER",
        "CHARGE_FINAL_REMINDER"
      })
  void one_that_was_recorded_on_council_tax_changes_nothing_there(StepKind kind) {
    var plain = Debts.tenOf100().pays("2026-04-01", "100.00");
    var with = Debts.tenOf100().pays("2026-04-01", "100.00");
    with.step(kind, "2026-05-02", "2026-05-03", "2026-05-04", "100.00");

    assertThat(decide(with)).isEqualTo(decide(plain));
    plain.hold(HoldKind.BREATHING_SPACE, "2026-05-05", null);
    with.hold(HoldKind.BREATHING_SPACE, "2026-05-05", null);
    assertThat(decide(with)).isEqualTo(decide(plain));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "INVOICE_REMINDER",
        "INVOICE_FINAL_REMINDER",
        "CHARGE_REMINDER",
        "CHARGE_FINAL_REMINDER"
      })
  void it_is_never_proven_for_council_tax(StepKind kind) {
    var s = Debts.tenOf100().pays("2026-04-01", "100.00").on("2026-05-10");
    var law = Debts.law(s, RULEBOOK);

    assertThat(LegalProof.of(kind, s.issueOn(), s.balance(), s, law, Policy.DEFAULTS).failures())
        .extracting(Check::code)
        .contains("step");
  }

  private static Decision decide(Debts debt) {
    return Debts.decide(debt.on("2026-05-10"), RULEBOOK, Policy.DEFAULTS);
  }
}
