package evenkeel.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.policy.Lawbook;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The sums of the return and of the subsidy classes, without a database.
class DebtReturnTest {

  private static final Quarter SECOND = new Quarter(2026, 2);

  private static DebtReturn given(long start, long ledger, DebtReturn.Movement... moved) {
    return new DebtReturn(
        SECOND, Money.ofPence(start), List.of(moved), Money.ofPence(ledger), Money.ofPence(4_000));
  }

  private static DebtReturn.Movement moved(Figure figure, String way, long pence) {
    return new DebtReturn.Movement(figure, way, Money.ofPence(pence), 1);
  }

  @Test
  void the_figures_lead_from_start_to_end_to_the_penny() {
    var one =
        given(
            100_000,
            116_993,
            moved(Figure.IDENTIFIED, "invoice", 30_000),
            moved(Figure.RECOVERED, "dwp", -10_000),
            moved(Figure.RECOVERED, "money returned", 1_993),
            moved(Figure.WRITTEN_OFF, "write_off", -2_500),
            moved(Figure.ADJUSTED, "reduction", -2_500));

    assertThat(one.of(Figure.RECOVERED)).isEqualTo(Money.ofPence(8_007));
    assertThat(one.of(Figure.WRITTEN_OFF)).isEqualTo(Money.ofPence(2_500));
    assertThat(one.of(Figure.ADJUSTED)).isEqualTo(Money.ofPence(-2_500));
    assertThat(one.end()).isEqualTo(Money.ofPence(116_993));
    assertThat(one.difference()).isEqualTo(Money.ZERO);
    assertThat(one.rateInTenths()).isEqualTo(62);
    assertThat(one.ways(Figure.RECOVERED))
        .extracting(DebtReturn.Movement::amount)
        .containsExactly(Money.ofPence(10_000), Money.ofPence(-1_993));
  }

  @Test
  void underlying_entitlement_is_a_line_of_its_own_and_moves_no_figure() {
    var rows = DebtReturnRows.of(given(0, 0), Figure.IDENTIFIED);

    assertThat(rows)
        .extracting(DebtReturnPage.Row::name, DebtReturnPage.Row::amount)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "Underlying entitlement taken off before", "£40.00"));
    assertThat(given(0, 0).end()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_penny_that_is_missing_shows_and_a_jump_is_asked_about() {
    var before = given(0, 100_000, moved(Figure.IDENTIFIED, "invoice", 100_000));
    var one = given(100_000, 100_001, moved(Figure.IDENTIFIED, "invoice", 10_000));

    assertThat(one.difference()).isEqualTo(Money.ofPence(9_999));
    assertThat(one.warnings(before))
        .anyMatch(warning -> warning.contains("do not send them"))
        .anyMatch(warning -> warning.contains("a change of more than half"));
    assertThat(given(0, 0).rateInTenths()).isEqualTo(-1);
  }

  @Test
  void quarters_are_those_of_the_financial_year() {
    assertThat(Quarter.of(LocalDate.of(2027, 3, 31)).key()).isEqualTo("2026-Q4");
    assertThat(Quarter.of(LocalDate.of(2026, 4, 1)).key()).isEqualTo("2026-Q1");
    assertThat(SECOND.inWords()).isEqualTo("July to September 2026");
    assertThat(SECOND.plus(-2)).isEqualTo(new Quarter(2025, 4));
    assertThat(Quarter.find("2026-Q5")).isEmpty();
    assertThat(Quarter.find("2026-Q2")).contains(SECOND);
  }

  @Test
  void subsidy_is_by_class_and_the_councils_own_errors_by_one_cliff() {
    var law =
        Rulebook.parse(Lawbook.texts("law/*/*/rules.csv"))
            .on(LocalDate.of(2027, 3, 31), Nation.ENGLAND);
    var causes =
        List.of(
            new SubsidyYear.Caused("claimant_error", 3, 100_000, 12_000, 0),
            new SubsidyYear.Caused("fraud_proven", 1, 50_000, 3_000, 0),
            new SubsidyYear.Caused("dwp_error", 1, 20_000, 0, 5_000),
            new SubsidyYear.Caused("la_error", 2, 52_000, 0, 0));

    var apart = SubsidyYear.of(2026, causes, law, Money.ofPence(10_000_000), true);
    var folded = SubsidyYear.of(2026, causes, law, Money.ofPence(10_000_000), false);

    assertThat(apart.rows())
        .extracting(SubsidyYear.Row::name)
        .contains("Fraud, proven or admitted", "Claimant error");
    assertThat(folded.rows())
        .extracting(SubsidyYear.Row::name)
        .contains("Claimant error, fraud or other eligible")
        .doesNotContain("Fraud, proven or admitted", "Claimant error");
    assertThat(folded.rows().getFirst().subsidy()).isEqualTo(Money.ofPence(60_000));
    assertThat(folded.rows().getFirst().underlying()).isEqualTo(Money.ofPence(15_000));
    assertThat(folded.rows().get(1).subsidy()).isEqualTo(Money.ofPence(15_000));
    var band = Objects.requireNonNull(apart.band());
    assertThat(band.lower()).isEqualTo(Money.ofPence(48_000));
    assertThat(band.upper()).isEqualTo(Money.ofPence(54_000));
    assertThat(band.subsidy()).isEqualTo(Money.ofPence(20_800));
    assertThat(SubsidyYear.causes("fraud_proven", false)).isEmpty();
    assertThat(SubsidyYear.causes("fraud_proven", true)).containsExactly("fraud_proven");
  }

  @Test
  void the_nine_classes_of_the_claim_are_told_apart_and_delay_counts_with_the_councils_errors() {
    var law =
        Rulebook.parse(Lawbook.texts("law/*/*/rules.csv"))
            .on(LocalDate.of(2027, 3, 31), Nation.ENGLAND);
    var causes =
        List.of(
                "claimant_error",
                "fraud_proven",
                "other",
                "la_error",
                "admin_delay",
                "dwp_error",
                "third_party",
                "technical",
                "duplicate")
            .stream()
            .map(cause -> new SubsidyYear.Caused(cause, 1, 10_000, 0, 0))
            .toList();

    var year = SubsidyYear.of(2026, causes, law, null, true);

    assertThat(year.rows()).hasSize(9);
    assertThat(year.errors()).isEqualTo(Money.ofPounds(200));
    assertThat(year.rows())
        .filteredOn(row -> row.key().equals("third_party") || row.key().equals("duplicate"))
        .extracting(SubsidyYear.Row::percent)
        .containsExactlyInAnyOrder("40%", "25%");
    assertThat(SubsidyYear.causes("admin_delay", false)).containsExactly("admin_delay");
    assertThat(SubsidyYear.causes("duplicate", false)).containsExactly("duplicate");
  }
}
