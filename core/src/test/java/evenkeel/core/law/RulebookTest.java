package evenkeel.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Counting;
import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.calendar.Nation;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulebookTest {

  private static final String HEADER = "rule,from,to,value,citation,confidence,reading\n";
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private static Rulebook read(String rows) {
    return Rulebook.parse(List.of(new LawText("england/council-tax/rules.csv", HEADER + rows)));
  }

  @Test
  void a_rule_holds_from_its_first_day_to_its_last() {
    var rulebook =
        read(
            """
            council-tax.reminder.period,1993-04-01,2026-03-31,7 BEGINNING_WITH,SI 1,official,a
            council-tax.reminder.period,2026-04-01,,14 BEGINNING_WITH,SI 2,secondary,"b, c"
            """);

    assertThat(rulebook.on(DAY.minusDays(1), Nation.ENGLAND).value(CouncilTaxRules.REMINDER_PERIOD))
        .isEqualTo(new LegalPeriod(7, Counting.BEGINNING_WITH));
    var rule = rulebook.on(DAY, Nation.ENGLAND).rule(CouncilTaxRules.REMINDER_PERIOD);
    assertThat(rule.value().days()).isEqualTo(14);
    assertThat(rule.citation().provision()).isEqualTo("SI 2");
    assertThat(rule.citation().confidence()).isEqualTo(Confidence.SECONDARY);
    assertThat(rule.reading()).isEqualTo("b, c");
    assertThatThrownBy(
            () ->
                rulebook
                    .on(DAY.minusYears(40), Nation.ENGLAND)
                    .cite(CouncilTaxRules.REMINDER_PERIOD))
        .hasMessageContaining("no law on council-tax.reminder.period");
  }

  @Test
  void wales_takes_the_english_row_unless_it_has_its_own() {
    var law = LawOnFile.rulebook().on(DAY, Nation.WALES);

    assertThat(law.value(CouncilTaxRules.FINAL_NOTICE_PERIOD).days()).isEqualTo(21);
    assertThat(law.value(CouncilTaxRules.LIMITATION_YEARS)).isEqualTo(6);
    assertThat(law.value(CouncilTaxRules.COSTS_CAP)).isEqualTo(Money.ofPounds(70));
    assertThat(LawOnFile.rulebook().on(DAY, Nation.ENGLAND).has(CouncilTaxRules.COSTS_CAP))
        .isFalse();
  }

  @Test
  void every_bad_row_is_named_with_line_field_found_and_expected() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    council-tax.reminder.perod,1993-04-01,,7 BEGINNING_WITH,SI 1,official,a
                    council-tax.reminder.period,1 April,,7 BEGINNING_WITH,SI 1,official,a
                    council-tax.reminder.period,1993-04-01,,seven,SI 1,official,a
                    council-tax.reminder.most,1993-04-01,,2,,surely,a
                    council-tax.issue-is-posting,1993-04-01,,maybe,SI 1,official,a
                    council-tax.reminder.most,1993-04-01
                    """))
        .isInstanceOf(Rulebook.Unreadable.class)
        .hasMessageContaining("line 2: rule: expected a rule that the code knows")
        .hasMessageContaining("line 3: from: expected a date")
        .hasMessageContaining("line 4: value")
        .hasMessageContaining("line 5: confidence: expected official")
        .hasMessageContaining("line 5: citation")
        .hasMessageContaining("line 6: value: expected expected yes or no")
        .hasMessageContaining("line 7: row: expected 7 cells");
  }

  @Test
  void two_rows_of_one_rule_never_hold_on_the_same_day() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    council-tax.reminder.most,1993-04-01,2026-04-01,2,SI 1,official,a
                    council-tax.reminder.most,2026-04-01,,3,SI 2,official,a
                    """))
        .hasMessageContaining("already holds on 2026-04-01 (line 2)");
  }

  @Test
  void the_version_changes_when_any_row_does() {
    var one = read("council-tax.reminder.most,1993-04-01,,2,SI 1,official,a\n");
    var other = read("council-tax.reminder.most,1993-04-01,,3,SI 1,official,a\n");

    assertThat(one.version()).isNotEqualTo(other.version());
    assertThat(one.on(DAY, Nation.ENGLAND).version()).isEqualTo(one.version());
    assertThat(one.all()).hasSize(1);
  }

  @Test
  void policy_is_the_latest_choice_by_its_day_and_of_two_the_one_set_last() {
    var rows =
        List.of(
            new Policy.Row("reminder-grace-days", DAY, "9", "anna"),
            new Policy.Row("reminder-grace-days", DAY.plusDays(10), "20", "anna"),
            new Policy.Row("reminder-grace-days", DAY, "10", "ben"),
            new Policy.Row("signed-off-rules", DAY, "council-tax.joint.notice-first", "ben"));

    assertThat(Policy.on(rows, DAY.minusDays(1))).isEqualTo(Policy.DEFAULTS);
    assertThat(Policy.on(rows, DAY).reminderGraceDays()).isEqualTo(10);
    assertThat(Policy.on(rows, DAY.plusDays(10)).reminderGraceDays()).isEqualTo(20);
    assertThat(Policy.on(rows, DAY).signedOff()).containsExactly("council-tax.joint.notice-first");
  }

  @Test
  void a_choice_that_cannot_be_read_says_what_was_expected() {
    var bad =
        Map.of(
            "reminder-grace-days", "a week",
            "shortfall-tolerance", "5",
            "reinstate-instalments", "perhaps",
            "limitation-warning-months", "-1",
            "signed-off-rules", "Rule!",
            "no-such-setting", "1");
    bad.forEach(
        (key, value) -> {
          assertThat(Policy.problems(key, value)).hasSize(1);
          assertThatThrownBy(() -> Policy.on(List.of(new Policy.Row(key, DAY, value, "a")), DAY))
              .hasMessageContaining(key);
        });
  }

  @Test
  void a_policy_is_held_against_the_law_of_its_own_first_day() {
    var law = LawOnFile.rulebook().on(DAY, Nation.ENGLAND);

    assertThatThrownBy(
            () -> PolicyCheck.problems("complaint-extra-days", "1", DAY.plusDays(1), law))
        .hasMessageContaining("2026-04-02");
    var refused = PolicyCheck.problems("complaint-extra-days", "-3", DAY, law).getFirst();
    assertThat(refused.inWords())
        .contains("complaint-extra-days -3")
        .contains("0 or more")
        .contains("SI 1992/613 reg 33 and 34(1)");
    assertThat(PolicyCheck.problems("complaint-extra-days", "soon", DAY, law)).isEmpty();
  }

  @Test
  void a_page_without_heading_or_rules_is_refused() {
    assertThatThrownBy(() -> LawPage.parse(new LawText("england/x.md", "# X\n\ntext\n")))
        .hasMessageContaining("england/x.md");
    var page =
        LawPage.parse(
            new LawText("x.md", "# X\n\n| Rule | a |\n|---|---|\n| `a.b` | c |\n\n| Rule |\n"));
    assertThat(page.title()).isEqualTo("X");
    assertThat(page.rules()).containsExactly("a.b");
  }
}
