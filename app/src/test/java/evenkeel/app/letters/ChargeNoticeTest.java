package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Subject;
import evenkeel.app.history.ClaimReplies;
import evenkeel.app.history.Holds;
import evenkeel.app.store.Progress;
import evenkeel.core.law.PrescribedWording;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.StepKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service charge is reminded of twice and then claimed by letter, with the prescribed words that
/// the council has loaded; without them nothing leaves, and what is disputed is left out.
class ChargeNoticeTest {

  private static final Money SUM = Money.ofPounds(450);
  private static Town town;
  private TownLeases leases;

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
    leases = new TownLeases(town);
    town.policy("signed-off-rules", "lease.demand.name-and-address", LocalDate.of(2026, 1, 1));
  }

  @Test
  void a_charge_is_reminded_of_twice_claimed_by_letter_and_then_an_officer_is_asked()
      throws IOException {
    leases.loaded(PrescribedWording.values());
    var debt = leases.charged(town.person("Bennett"));

    assertThat(posted(debt, Town.EVENING, StepKind.CHARGE_REMINDER, Town.ISSUE))
        .contains("Leasehold service charge", "Please pay £450.00 by 3 June 2026")
        .contains("Kelmere Borough Council, Town Hall")
        .contains("The words of service_charge_summary in this test.");
    assertThat(town.night(LocalDate.of(2026, 6, 3))).as("its days run").isEmpty();
    var issued = LocalDate.of(2026, 6, 5);
    assertThat(posted(debt, issued.minusDays(1), StepKind.CHARGE_FINAL_REMINDER, issued))
        .contains("This is our last reminder. A letter of claim may follow");

    var letter = claimed(debt);
    assertThat(letter)
        .contains("Letter of claim: please reply by 22 July 2026")
        .contains("the lease of 1 October 2012 of Flat 3, Alder House", "title number ZZ123456")
        .contains("between Kelmere Borough Council, the landlord, and Ann Bennett and Bo Bennett")
        .contains("Statement of account", "19 April 2026 Charged £450.00")
        .contains("The words of claim_information_sheet in this test.")
        .contains("The words of claim_reply_form in this test.")
        .contains("The words of claim_financial_statement in this test.");
    town.decide(LocalDate.of(2026, 7, 26));
    assertThat(standing(debt)).isEqualTo("wait ");
    town.decide(LocalDate.of(2026, 7, 27));
    assertThat(standing(debt)).isEqualTo("refer recovery_method");
  }

  /// The letter waits for an officer's look, is let go, released, printed and posted.
  private static String claimed(long debt) throws IOException {
    var batch = town.night(LocalDate.of(2026, 6, 21)).getFirst();
    assertThat(batch.step()).isEqualTo(StepKind.LETTER_BEFORE_ACTION);
    var notice = town.noticeOf(debt);
    assertThat(notice.state()).isEqualTo(NoticeState.EXCEPTION);
    assertThat(notice.exceptions()).contains(ExceptionReason.LETTER_OF_CLAIM);
    assertThat(town.release(batch)).as("nobody has looked").isInstanceOf(Outcome.Refused.class);
    town.batches().settle(notice.id(), true, Town.SENIOR, "The file was read");
    return sent(debt, batch, LocalDate.of(2026, 6, 22));
  }

  private static String posted(long debt, LocalDate evening, StepKind step, LocalDate on)
      throws IOException {
    var batches = town.night(evening);
    assertThat(batches).extracting(Batch::step).containsExactly(step);
    return sent(debt, batches.getFirst(), on);
  }

  private static String sent(long debt, Batch batch, LocalDate on) throws IOException {
    assertThat(town.release(batch)).isEqualTo(new Outcome.Done(1, 0, SUM));
    assertThat(town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT))
        .isInstanceOf(Printed.Written.class);
    var pdf = town.notices().document(town.noticeOf(debt).id(), Town.MANAGER).orElseThrow().pdf();
    var kept = Files.createDirectories(Path.of("target", "letters"));
    Files.write(kept.resolve("night-" + batch.step() + ".pdf"), pdf);
    assertThat(PrintHouse.objections(pdf)).isEmpty();
    assertThat(town.batches().confirmDespatch(batch.id(), on, Town.MANAGER))
        .isEqualTo(new Outcome.Done(1, 0, SUM));
    return PrintHouse.text(pdf).replaceAll("\\s+", " ");
  }

  @Test
  void the_night_leaves_a_letter_of_claim_to_an_officers_recommendation_while_it_waits()
      throws IOException {
    leases.loaded(PrescribedWording.values());
    var debt = leases.charged(town.person("Bennett"));
    posted(debt, Town.EVENING, StepKind.CHARGE_REMINDER, Town.ISSUE);
    posted(
        debt, LocalDate.of(2026, 6, 4), StepKind.CHARGE_FINAL_REMINDER, LocalDate.of(2026, 6, 5));
    var request =
        town.bean(Approvals.class)
            .request(
                Town.SENIOR.actor(),
                Recommendable.REQUEST,
                Subject.of("debt", debt),
                45_000,
                "It was tried",
                Map.of("step", "letter-of-claim", "seen", "nothing forbids it"));

    town.night(LocalDate.of(2026, 6, 21));
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.LEFT_OUT);
    assertThat(town.noticeOf(debt).because())
        .contains("an officer recommended it, and it waits for a second person");

    town.bean(Approvals.class).decide(request, Town.MANAGER.actor(), false, "Not yet");
    town.night(LocalDate.of(2026, 6, 22));
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.EXCEPTION);
  }

  @Test
  void a_letter_of_claim_that_could_not_name_the_leases_parties_is_left_out() throws IOException {
    leases.loaded(PrescribedWording.values());
    var debt = leases.charged(town.person("Bennett"));
    posted(debt, Town.EVENING, StepKind.CHARGE_REMINDER, Town.ISSUE);
    posted(
        debt, LocalDate.of(2026, 6, 4), StepKind.CHARGE_FINAL_REMINDER, LocalDate.of(2026, 6, 5));
    leases.losesItsParties();

    town.night(LocalDate.of(2026, 6, 21));

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.LEFT_OUT);
    assertThat(town.noticeOf(debt).because())
        .contains("they lack the landlord and the leaseholders whom it names");
  }

  @Test
  void without_the_prescribed_words_the_letter_is_left_out_and_the_citation_is_named() {
    var debt = leases.charged(town.person("Bennett"));

    town.night(Town.EVENING);

    var notice = town.noticeOf(debt);
    assertThat(notice.state()).isEqualTo(NoticeState.LEFT_OUT);
    assertThat(notice.because())
        .contains("Summary of rights with a service charge (SI 2007/1257)")
        .contains("no other words will do");
    leases.loaded(PrescribedWording.SERVICE_CHARGE_SUMMARY);
    town.night(Town.EVENING.plusDays(1));
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @Test
  void what_is_disputed_is_held_and_the_rest_is_asked_for() {
    leases.loaded(PrescribedWording.values());
    var debt = leases.charged(town.person("Bennett"));
    var placed =
        town.bean(Holds.class)
            .place(
                new Holds.On.Debt(debt),
                HoldKind.DISPUTE,
                Town.EVENING.minusDays(3),
                Town.EVENING.plusMonths(3),
                Money.ofPounds(182),
                "Disputes the cleaning",
                Town.COLLECTOR);
    assertThat(placed).isInstanceOf(Holds.Result.Done.class);

    town.night(Town.EVENING);

    assertThat(town.noticeOf(debt).amount()).isEqualTo(Money.ofPounds(268));
  }

  @Test
  void a_year_of_council_tax_is_not_parted_by_a_dispute() {
    var debt = town.debt(town.person("Bennett"));
    var refused =
        town.bean(Holds.class)
            .place(
                new Holds.On.Debt(debt),
                HoldKind.DISPUTE,
                Town.EVENING,
                Town.EVENING.plusMonths(3),
                Money.ofPounds(10),
                "x",
                Town.COLLECTOR);

    assertThat(refused).isInstanceOf(Holds.Result.Refused.class);
  }

  @Test
  void a_demand_without_its_summary_is_not_reminded_of_and_what_is_released_falls_out() {
    leases.loaded(PrescribedWording.values());
    var debt = leases.charged(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();

    leases.says(debt, "none");
    town.release(batch);

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.FELL_OUT);
    assertThat(town.noticeOf(debt).because()).contains("payable under demands that lack nothing");
    town.decide(Town.ISSUE);
    assertThat(standing(debt)).isEqualTo("refer recovery_method");
  }

  @Test
  void a_reply_to_a_letter_of_claim_that_nobody_sent_is_refused() {
    var debt = leases.charged(town.person("Bennett"));
    var day = Town.EVENING;

    assertThat(
            town.bean(ClaimReplies.class)
                .record(debt, ClaimReplies.Kind.REPLIED, day, day, "came today", Town.COLLECTOR))
        .isInstanceOf(ClaimReplies.Result.Refused.class);
  }

  private static String standing(long debt) {
    return Objects.requireNonNull(
        town.jdbc
            .sql(
                "select answer || ' ' || coalesce(step, '') from monitoring.standing where debt_id = ?")
            .param(debt)
            .query(String.class)
            .single());
  }
}
