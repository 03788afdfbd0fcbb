package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.access.Conflicts;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.recovery.Answering;
import evenkeel.app.recovery.Outcome;
import evenkeel.app.recovery.Recommendations;
import evenkeel.app.ui.TestService;
import evenkeel.core.recovery.HoldKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

/// Steps that an officer recommends with evidence and a second person answers, on real books.
class RecommendedStepsTest {

  static final Map<String, String> DECIDED =
      Map.of(
          "recovery-gate.decided", "yes",
          "recovery-gate.notice", "yes",
          "recovery-gate.underlying", "yes");

  private static Recommending town;
  private static TestService service;
  private static Street street;
  private static Officer maya;
  private static Officer manager;
  private static Officer ben;
  private static Officer chief;

  @BeforeAll
  static void start() {
    town = new Recommending();
    service = town.service;
    street = town.street;
    maya = town.maya;
    manager = town.manager;
    ben = town.ben;
    chief = town.chief;
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "information|information-asked|own.in-writing=yes",
        "benefit|method-runs|own.means=yes;own.benefit=Universal Credit;"
            + "universal-credit-deduction.standard-allowance=424.90",
        "earnings|method-runs|own.means=yes;own.employer=Quarry Ltd;own.employer-address=1 Pit"
            + " Lane;attachment-of-earnings.paid=monthly;attachment-of-earnings.periods=1;"
            + "attachment-of-earnings.net=1500.00",
        "allowances|method-runs|own.member=yes;own.employer=The county;"
            + "members-allowances.allowance=1200.00",
        "agent|method-runs|own.means=yes;own.softer=yes;own.letter=yes;own.agent=Quarry Agents",
        "charging-order|method-runs|own.interest=yes;own.means=yes;own.softer=yes;"
            + "own.title-number=ZZ1",
        "winding-up|method-runs|own.company=yes;own.demand=yes;own.softer=yes;own.lawyer=yes;"
            + "own.adviser=Counsel",
        "plan|step-awaited|own.means=yes;own.terms=£20 a month from 1 December",
        "reduction|step-awaited|own.means=yes;own.scheme=yes;own.case=Works less since June"
      })
  void a_method_after_an_order_is_recommended_approved_recorded_and_waited_for(
      String step, String reason, String typed) {
    var of = town.ordered();
    var answers = Recommending.typed(typed);

    assertThat(town.approve(town.waiting(of, step, answers, maya), manager))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).as("decided again at once").isEqualTo(reason);
    assertThat(town.steps(of)).contains("evenkeel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arrears|step-awaited|own.arrears=£80 for May",
        "benefit|method-runs|own.claim=CL9;benefit-deduction.rent=weekly;"
            + "benefit-deduction.fraud=none;benefit-deduction.benefit=90.00",
        "other-council|method-runs|own.council=Next Borough",
        "dwp|method-runs|recovery-gate.unable=yes;recovery-gate.misrepresented=yes;"
            + "recovery-gate.gets=listed",
        "earnings|method-runs|recovery-gate.from-benefit=no;recovery-gate.refused=yes;recovery-gate.ni-number=yes;"
            + "recovery-gate.exempt=no;own.employer=Quarry Ltd;own.employer-address=1 Pit Lane;"
            + "direct-earnings-attachment.higher=no;direct-earnings-attachment.convicted=no;"
            + "direct-earnings-attachment.paid=monthly;direct-earnings-attachment.periods=1;"
            + "direct-earnings-attachment.net=1500.00",
        "court|step-awaited|recovery-gate.from-benefit=no;recovery-gate.refused=yes;recovery-gate.in-time=yes;"
            + "recovery-gate.checked=yes;own.fee=Asked",
        "claim|step-awaited|recovery-gate.from-benefit=no;recovery-gate.refused=yes;recovery-gate.in-time=yes;"
            + "recovery-gate.checked=yes;own.lawyer=yes;own.adviser=Counsel",
        "change-of-home|step-awaited|own.moved=yes;own.claim=CL2;change-of-home.weeks=4;"
            + "change-of-home.old=90.00;change-of-home.new=80.00",
        "plan|step-awaited|own.means=yes;own.terms=£20 a month from 1 December"
      })
  void a_way_to_recover_an_overpayment_is_recommended_approved_recorded_and_waited_for(
      String step, String reason, String typed) {
    var of = town.owing("hb_overpayment");
    var answers = Recommending.typed(typed);
    answers.putAll(DECIDED);
    answers.put("own.hardship", "yes");

    assertThat(town.approve(town.waiting(of, step, answers, ben), chief))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isEqualTo(reason);
  }

  @Test
  void a_service_charge_goes_to_court_step_by_step() {
    var of = town.owing("leasehold");
    var letter = new HashMap<String, String>();
    for (var item :
        List.of(
            "amount",
            "continuing",
            "lease",
            "assigned",
            "instalments",
            "how-to-pay",
            "reply-address",
            "statement",
            "information-sheet",
            "reply-form",
            "financial-form")) {
      letter.put("letter-of-claim." + item, "yes");
    }
    letter.putAll(
        Map.of(
            "letter-of-claim.debtor", "individual",
            "own.demands", "yes",
            "own.in-time", "yes",
            "own.post", "The flat"));

    assertThat(town.approve(town.waiting(of, "letter-of-claim", letter, ben), chief))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isEqualTo("step-awaited");
    var claim =
        Map.of(
            "own.recorded", "yes",
            "own.demands", "yes",
            "own.in-time", "yes",
            "own.in-limit", "yes",
            "own.weighed", "yes",
            "own.claimant", "The solicitor");
    assertThat(town.recommend(of, "claim", claim, ben))
        .isInstanceOfSatisfying(
            Outcome.Barred.class,
            barred ->
                assertThat(barred.proof().inWords())
                    .startsWith("A claim may be started from: 25 December 2026."));
  }

  @Test
  void nobody_approves_what_they_recommended() {
    var of = town.ordered();
    var id = town.waiting(of, "earnings", Recommending.EARNINGS, manager);

    assertThat(town.approve(id, manager))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.because()).contains("this request is your own"));
    assertThat(town.approve(id, chief)).isInstanceOf(Outcome.Recorded.class);
    assertThat(town.approve(id, chief))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.because()).contains("somebody has answered it"));
  }

  @Test
  void an_approver_stays_within_their_limit() {
    town.keep("small", Role.MANAGER, Set.of("council_tax"), 99_999);
    var of = town.ordered();
    var id = town.waiting(of, "earnings", Recommending.EARNINGS, maya);

    assertThat(town.approve(id, town.officer("small")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.because()).contains("above your approval limit"));
  }

  @Test
  void who_may_not_approve_is_refused() {
    var id = town.waiting(town.ordered(), "earnings", Recommending.EARNINGS, manager);

    assertThatThrownBy(() -> town.approve(id, maya)).isInstanceOf(AccessDeniedException.class);
    var auditor = town.officer("auditor");
    var of = town.ordered();
    assertThatThrownBy(() -> town.recommend(of, "earnings", Recommending.EARNINGS, auditor))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void an_officer_of_another_type_of_debt_is_refused() {
    var of = town.owing("hb_overpayment");

    assertThatThrownBy(() -> town.recommend(of, "benefit", Map.of(), maya))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("you do not work on this type of debt");
    assertThatThrownBy(() -> town.order(of, "2026-11-02", "10.00", maya))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whoever_knows_somebody_neither_recommends_nor_approves_nor_sees_it() {
    town.keep("cousin", Role.MANAGER, Set.of("council_tax"), 9_000_000);
    var cousin = town.officer("cousin");
    var of = town.ordered();
    service
        .bean(Conflicts.class)
        .declare(
            cousin,
            street.personOf(of.party()),
            List.of(of.party()),
            Conflicts.Kind.FAMILY,
            "My cousin");
    var id = town.waiting(of, "earnings", Recommending.EARNINGS, maya);

    assertThatThrownBy(() -> town.approve(id, cousin)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> town.recommend(of, "benefit", Map.of(), cousin))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(service.bean(Recommendations.class).waiting(0, 200, cousin))
        .noneMatch(each -> each.id() == id);
    assertThat(service.bean(Recommendations.class).waiting(0, 200, manager))
        .anyMatch(each -> each.id() == id);
  }

  @Test
  void what_the_books_forbid_since_goes_back_with_the_law() {
    var of = town.ordered();
    var id = town.waiting(of, "earnings", Recommending.EARNINGS, maya);
    town.hold(of, HoldKind.BREATHING_SPACE);

    assertThat(town.approve(id, manager))
        .isInstanceOfSatisfying(
            Outcome.Returned.class,
            returned ->
                assertThat(returned.because())
                    .startsWith("It may not be done now. Breathing space since 20 November 2026")
                    .contains("(SI 2020/1311"));
    assertThat(town.why(of)).isEqualTo("hold.breathing-space");
    assertThat(service.bean(Recommendations.class).returned(Long.MAX_VALUE, 200, maya))
        .filteredOn(each -> each.id() == id)
        .extracting(each -> String.valueOf(each.answered()))
        .first()
        .asString()
        .contains("may not be done now");
  }

  @Test
  void a_step_that_another_method_overtook_goes_back() {
    var of = town.ordered();
    var earnings = town.waiting(of, "earnings", Recommending.EARNINGS, maya);
    var agent =
        town.waiting(
            of,
            "agent",
            Map.of(
                "own.means", "yes",
                "own.softer", "yes",
                "own.letter", "yes",
                "own.agent", "Quarry Agents"),
            maya);

    assertThat(town.approve(agent, manager)).isInstanceOf(Outcome.Recorded.class);
    assertThat(town.approve(earnings, manager))
        .isInstanceOfSatisfying(
            Outcome.Returned.class,
            returned ->
                assertThat(returned.because())
                    .contains("Another method runs under this order: end it first.")
                    .contains("reg 52"));
  }

  @Test
  void an_answer_on_a_page_that_is_out_of_date_is_not_taken() {
    var of = town.ordered();
    var id = town.waiting(of, "earnings", Recommending.EARNINGS, maya);
    street.paid(of.reference(), 5_000, Recommending.DAY);

    assertThat(
            service
                .bean(Answering.class)
                .answer(id, new Answering.Answer(true, "It is right", "another page"), manager))
        .isInstanceOf(Outcome.Moved.class);
    assertThat(town.approve(id, manager)).isInstanceOf(Outcome.Recorded.class);
  }

  @Test
  void a_second_person_returns_a_step_with_a_reason() {
    var of = town.ordered();
    var id = town.waiting(of, "earnings", Recommending.EARNINGS, maya);

    assertThat(
            service
                .bean(Answering.class)
                .answer(id, new Answering.Answer(false, "Try a plan first", ""), manager))
        .isEqualTo(new Outcome.Returned("Try a plan first"));
    assertThat(town.why(of)).isEqualTo("liability-order");
    assertThat(town.recommend(of, "earnings", Recommending.EARNINGS, maya))
        .isInstanceOf(Outcome.Waits.class);
    assertThat(town.recommend(of, "earnings", Recommending.EARNINGS, maya))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.because()).contains("waits for a second person already"));
  }
}
