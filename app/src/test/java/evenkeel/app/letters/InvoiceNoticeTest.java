package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/// An overpayment's invoice is reminded of twice, by letters of its own, and nothing protected is.
class InvoiceNoticeTest {

  private static final Money SUM = Money.ofPounds(480);
  private static final LocalDate TODAY = Town.ISSUE;

  /// A fact that lands on one debt.
  private interface Fact {
    void lands(long debt, long party);
  }

  /// A debt with the fact that lands on it, and words that the reason must hold.
  private record Case(String names, Fact fact, long debt, long party) {}

  private static Town town;

  @BeforeAll
  static void open() {
    town = new Town();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void anew() {
    town.reset();
  }

  @Test
  void an_unpaid_invoice_is_reminded_of_twice_and_then_an_officer_is_asked() throws IOException {
    var debt = town.overpayment(town.person("Bennett"));

    var first = posted(debt, Town.EVENING, StepKind.INVOICE_REMINDER, Town.ISSUE);
    assertThat(first)
        .contains("Housing benefit overpayment")
        .contains("Invoice: INV")
        .contains("For Ms Asha Bennett.")
        .contains("Please pay £480.00 by 27 May 2026. We add no interest and no charge.")
        .contains("agree payments that you can afford")
        .contains("0800 144 8848")
        .doesNotContain("ouncil tax")
        .doesNotContain("magistrates");
    assertThat(town.night(Town.ISSUE)).as("its days run").isEmpty();
    assertThat(town.night(LocalDate.of(2026, 5, 27))).isEmpty();

    var last =
        posted(
            debt,
            LocalDate.of(2026, 5, 28),
            StepKind.INVOICE_FINAL_REMINDER,
            LocalDate.of(2026, 5, 29));
    assertThat(last).contains("This is our last reminder");
    assertThat(town.night(LocalDate.of(2026, 6, 5))).isEmpty();
    town.decide(LocalDate.of(2026, 6, 6));
    assertThat(
            town.jdbc
                .sql("select answer || ' ' || step from monitoring.standing where debt_id = ?")
                .param(debt)
                .query(String.class)
                .single())
        .isEqualTo("refer recovery_method");
  }

  /// Composes, releases, prints and posts a night's one notice.
  ///
  /// @return the letter's text
  private static String posted(long debt, LocalDate evening, StepKind step, LocalDate on)
      throws IOException {
    var batches = town.night(evening);
    assertThat(batches).extracting(Batch::step).containsExactly(step);
    var batch = batches.getFirst();
    assertThat(town.release(batch)).isEqualTo(new Outcome.Done(1, 0, SUM));
    assertThat(town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT))
        .isInstanceOf(Printed.Written.class);
    var pdf = town.notices().document(town.noticeOf(debt).id(), Town.MANAGER).orElseThrow().pdf();
    var kept = Files.createDirectories(Path.of("target", "letters"));
    Files.write(kept.resolve("night-" + step + ".pdf"), pdf);
    assertThat(PrintHouse.objections(pdf)).isEmpty();
    assertThat(town.batches().confirmDespatch(batch.id(), on, Town.MANAGER))
        .isEqualTo(new Outcome.Done(1, 0, SUM));
    return PrintHouse.text(pdf);
  }

  @Test
  void whatever_protects_a_person_or_changes_the_debt_takes_its_reminder_out_and_is_named() {
    var cases =
        facts().entrySet().stream()
            .map(
                fact -> {
                  var party = town.person("Bennett");
                  return new Case(fact.getKey(), fact.getValue(), town.overpayment(party), party);
                })
            .toList();
    var untouched = town.overpayment(town.person("Witness"));
    var batch = town.night(Town.EVENING).getFirst();
    cases.forEach(one -> assertThat(state(one.debt())).isEqualTo(NoticeState.PROPOSED));

    cases.forEach(one -> one.fact().lands(one.debt(), one.party()));
    town.release(batch);

    assertThat(state(untouched)).isEqualTo(NoticeState.RELEASED);
    for (var one : cases) {
      assertThat(state(one.debt())).as(one.names()).isEqualTo(NoticeState.FELL_OUT);
      assertThat(town.noticeOf(one.debt()).because()).as(one.names()).contains(one.names());
    }
  }

  @Test
  void nothing_is_proposed_for_what_is_protected_when_the_night_decides() {
    var debts = new ArrayList<Long>();
    facts()
        .forEach(
            (_, fact) -> {
              var party = town.person("Bennett");
              var debt = town.overpayment(party);
              fact.lands(debt, party);
              debts.add(debt);
            });

    var proposed =
        town.night(TODAY).stream()
            .flatMap(batch -> debts.stream().filter(debt -> noticed(debt, batch)))
            .toList();

    assertThat(proposed).isEmpty();
  }

  private static boolean noticed(long debt, Batch batch) {
    return town.notices().ofAccount(town.accountOf(debt)).stream()
        .anyMatch(notice -> notice.batch() == batch.id() && notice.state() == NoticeState.PROPOSED);
  }

  private static Map<String, Fact> facts() {
    var facts = new LinkedHashMap<String, Fact>();
    facts.put(
        "Breathing space since",
        (debt, _) -> town.hold(debt, "mental_health_breathing_space", TODAY));
    facts.put("Insolvency since", (debt, _) -> town.hold(debt, "insolvency", TODAY));
    facts.put("Bereavement since", (debt, _) -> town.hold(debt, "bereavement", TODAY));
    facts.put("Liability dispute since", (debt, _) -> town.hold(debt, "dispute", TODAY));
    facts.put("Vulnerability", (debt, _) -> town.hold(debt, "vulnerability", TODAY));
    facts.put("Other reason since", (debt, _) -> town.hold(debt, "other", TODAY));
    facts.put("a plan is kept", (debt, _) -> town.plan(debt, TODAY));
    facts.put("waits until", (debt, _) -> town.suspense(debt, 10_000, TODAY));
    facts.put("£0.00 is due and unpaid", (debt, _) -> town.paid(debt, 1, 48_000, TODAY));
    facts.put("Is there an address", (_, party) -> town.withdrawAddresses(party));
    facts.put(
        "Is there a living person",
        (_, party) -> town.change(party, "date_of_death", TODAY.minusDays(1)));
    facts.put(
        "Does everybody it goes to act for themselves",
        (_, party) -> town.marker(party, "representative_needed", TODAY));
    facts.put(
        "Direct earnings attachment runs",
        (debt, _) -> town.step(debt, "direct_earnings_attachment", TODAY));
    facts.put(
        "Is it recovered by invoice",
        (debt, _) ->
            town.decided(
                town.accountOf(debt),
                town.jdbc
                    .sql("select part from accounts.debt where id = ?")
                    .param(debt)
                    .query(String.class)
                    .single(),
                "ongoing_hb"));
    facts.put(
        "Has the outcome of a dispute had its days",
        (debt, _) -> {
          town.hold(debt, "dispute", LocalDate.of(2026, 4, 10));
          town.liftHolds(debt, TODAY);
        });
    return facts;
  }

  @Test
  void of_two_who_owe_it_only_the_one_whose_month_is_over_is_written_to() throws IOException {
    var claimant = town.person("Bennett");
    var debt = town.overpayment(claimant);
    var landlord = town.person("Landlord");
    town.liable(town.accountOf(debt), landlord, "landlord", true);
    town.owes(debt, claimant, LocalDate.of(2026, 3, 15));
    town.owes(debt, landlord, LocalDate.of(2026, 5, 2));

    var letter = posted(debt, Town.EVENING, StepKind.INVOICE_REMINDER, Town.ISSUE);

    assertThat(letter).contains("For Ms Asha Bennett.").doesNotContain("Landlord");
    assertThat(town.noticeOf(debt).parties()).containsExactly(claimant);
  }

  @Test
  void an_officer_of_another_debt_does_nothing_to_its_batch() {
    town.overpayment(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    var taxOnly =
        new Officer(
            9, "tax", "Tax", Role.MANAGER, Set.of("council_tax"), 100_000_00, "", true, Set.of());

    for (var act :
        List.<Runnable>of(
            () ->
                town.batches()
                    .release(batch.id(), batch.version(), new Selection.Everything(), taxOnly, "x"),
            () -> town.batches().hold(batch.id(), true, taxOnly, "x"),
            () -> town.batches().print(batch.id(), taxOnly, Progress.SILENT),
            () -> town.batches().confirmDespatch(batch.id(), Town.ISSUE, taxOnly))) {
      assertThatThrownBy(act::run)
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageContaining("type of debt");
    }
  }

  private static NoticeState state(long debt) {
    return town.noticeOf(debt).state();
  }
}
