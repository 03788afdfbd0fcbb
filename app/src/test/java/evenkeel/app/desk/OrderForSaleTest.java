package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.nights.NightReport;
import evenkeel.app.nights.Nights;
import evenkeel.app.recovery.Orders;
import evenkeel.app.recovery.Outcome;
import evenkeel.app.store.Progress;
import evenkeel.core.recovery.HoldKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sale of a home under a charging order, recommended on real books: where it goes to a second
/// person and runs, and what bars it.
class OrderForSaleTest {

  private static final String STEP = "order-for-sale";
  private static final String ENOUGH =
      "own.made-final=yes;own.means=yes;own.softer=yes;own.household=yes;own.lawyer=yes;"
          + "own.title-number=ZZ1;own.final=Testford, case 7, 9 November 2026;own.adviser=Counsel;"
          + "judgment-enforcement.instalments=none;judgment-enforcement.looked-at=yes";

  private static Recommending town;

  @BeforeAll
  static void start() {
    town = new Recommending();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  /// A debt with its order and no charge on the home.
  private static Recommending.Case ordered(String type) {
    if (type.equals("council_tax")) {
      return town.ordered();
    }
    var of = town.owing(type);
    assertThat(town.order(of, "2026-10-05", "412.50", town.ben))
        .isInstanceOf(Outcome.Recorded.class);
    return of;
  }

  private record Charged(Recommending.Case of, long charge) {}

  private static Charged charged(String type) {
    var of = ordered(type);
    var answers =
        Map.of(
            "own.interest", "yes",
            "own.means", "yes",
            "own.softer", "yes",
            "own.title-number", "ZZ1",
            "own.basis", "Title ZZ1",
            "judgment-enforcement.instalments", "none",
            "judgment-enforcement.looked-at", "yes",
            "judgment-enforcement.basis", "yes");
    var outcome = town.approve(town.waiting(of, "charging-order", answers, town.chief), other());
    assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    return new Charged(of, ((Outcome.Recorded) outcome).step());
  }

  /// A second person of every type of debt.
  private static evenkeel.app.access.Officer other() {
    town.keep(
        "second", Role.MANAGER, Set.of("council_tax", "hb_overpayment", "leasehold"), 9_000_000);
    return town.officer("second");
  }

  private static Outcome recommend(Recommending.Case of, String instead) {
    var answers = new HashMap<>(Recommending.typed(ENOUGH));
    if (!instead.isEmpty()) {
      answers.putAll(Recommending.typed(instead));
    }
    return town.recommend(of, STEP, answers, town.chief);
  }

  private static void barred(Outcome outcome, String why) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Barred.class,
            barred -> assertThat(barred.proof().inWords()).containsIgnoringCase(why));
  }

  @ParameterizedTest
  @CsvSource({"council_tax", "leasehold"})
  void it_is_approved_by_a_second_person_and_then_runs(String type) {
    var of = charged(type).of();
    var waits = recommend(of, "");
    assertThat(waits).as(waits.toString()).isInstanceOf(Outcome.Waits.class);
    var id = ((Outcome.Waits) waits).recommendation();

    assertThat(town.approve(id, town.chief))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.because()).contains("this request is your own"));
    town.keep("small-sum", Role.MANAGER, Set.of(type), 99_999);
    assertThat(town.approve(id, town.officer("small-sum")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.because()).contains("above your approval limit"));
    assertThat(town.approve(id, other())).isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isEqualTo("method-runs");
    assertThat(town.steps(of)).contains("order_for_sale");
  }

  @Test
  void the_night_leaves_it_running_and_proves_itself() {
    var of = charged("leasehold").of();
    var waits = (Outcome.Waits) recommend(of, "");
    assertThat(town.approve(waits.recommendation(), other())).isInstanceOf(Outcome.Recorded.class);

    var report = town.service.bean(Nights.class).run(Recommending.DAY, Progress.SILENT);

    assertThat(report.outcome()).as(report.inWords()).isEqualTo(NightReport.Outcome.GREEN);
    assertThat(town.why(of)).isEqualTo("method-runs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "council_tax|own.made-final=no|An interim charging order is no ground for a sale",
        "council_tax|own.means=no|What the household can afford is looked at first",
        "council_tax|own.softer=no|A plan, help with paying and softer ways come first",
        "council_tax|own.household=no|Who lives there, and who else has a share",
        "council_tax|own.lawyer=no|A lawyer's advice comes first",
        "leasehold|own.made-final=no|An interim charging order is no ground for a sale",
        "leasehold|own.softer=no|A plan, help with paying and softer ways come first",
        "leasehold|own.household=no|Who lives there, and who else has a share",
        "leasehold|own.lawyer=no|A lawyer's advice comes first",
        "leasehold|judgment-enforcement.instalments=kept|The instalments are kept",
        "leasehold|judgment-enforcement.looked-at=no|Nobody weighed means, vulnerability and"
      })
  void an_answer_bars_it(String type, String answer, String why) {
    barred(recommend(charged(type).of(), answer), why);
  }

  @ParameterizedTest
  @CsvSource({
    "council_tax, BREATHING_SPACE, Breathing space since",
    "council_tax, INSOLVENCY, Insolvency since",
    "council_tax, BEREAVEMENT, Bereavement since",
    "council_tax, DISPUTE, Liability dispute",
    "council_tax, CTR_PENDING, Reduction claim not decided",
    "council_tax, TRIBUNAL_APPEAL, Valuation Tribunal appeal",
    "council_tax, VULNERABILITY, Vulnerability to be considered",
    "council_tax, COMPLAINT, Open complaint",
    "leasehold, BREATHING_SPACE, Breathing space since",
    "leasehold, INSOLVENCY, Insolvency since",
    "leasehold, BEREAVEMENT, Bereavement since",
    "leasehold, VULNERABILITY, Vulnerability to be considered"
  })
  void a_stop_bars_it_at_its_approval_too(String type, HoldKind kind, String why) {
    var of = charged(type).of();
    var waits = (Outcome.Waits) recommend(of, "");
    town.hold(of, kind);

    assertThat(town.approve(waits.recommendation(), other()))
        .isInstanceOfSatisfying(
            Outcome.Returned.class, returned -> assertThat(returned.because()).contains(why));
    barred(recommend(of, ""), why);
  }

  @ParameterizedTest
  @CsvSource({"council_tax, No charging order stands", "leasehold, No charging order stands"})
  void without_a_charging_order_that_stands_it_is_barred(String type, String why) {
    barred(recommend(ordered(type), ""), why);
    var charged = charged(type);
    var ended =
        town.service
            .bean(Orders.class)
            .end(
                charged.of().debt(),
                charged.charge(),
                Recommending.DAY,
                "refused",
                "The court's letter",
                town.chief);
    assertThat(ended).isInstanceOf(Outcome.Recorded.class);

    barred(recommend(charged.of(), ""), why);
  }

  @Test
  void without_an_order_or_once_all_is_paid_it_is_barred() {
    barred(recommend(town.owing("council_tax"), ""), "It needs a liability order");
    barred(recommend(town.owing("leasehold"), ""), "It needs a judgment");
    var paid = charged("council_tax").of();
    town.street.paid(paid.reference(), 100_000, Recommending.DAY);
    barred(recommend(paid, ""), "Nothing is owed");
  }
}
