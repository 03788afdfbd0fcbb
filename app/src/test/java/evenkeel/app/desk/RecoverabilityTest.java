package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.api.Idempotency;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.ui.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether an overpayment can be recovered, decided by the table of SI 2006/213 regulation 100 on
/// real books: kept with its citation, and what cannot be recovered has no balance.
class RecoverabilityTest {

  private static final String RETURN = "/api/v1/reports/benefit-debt-return/2026-Q3";
  private static Recommending town;
  private static PartOwed books;
  private static Visitor ben;
  private static Caller twin;
  private static int number;

  @BeforeAll
  static void start() {
    town = new Recommending();
    books = new PartOwed(town.service.bean(JdbcClient.class));
    ben = new Visitor(town.service.port());
    ben.signIn("ben", Recommending.PASSWORD);
    twin = Caller.named(town.service, "ben", "read", "holds");
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  private static Recommending.Case overpaid() {
    var whole = town.owing("hb_overpayment");
    var debt = books.overpayment(whole.reference(), "INV-REC-" + ++number, 100_000, "invoice");
    return new Recommending.Case(whole.party(), whole.reference(), debt);
  }

  private static String address(Recommending.Case of) {
    return "/accounts/" + of.reference() + "/debts/" + of.debt() + "/recoverability";
  }

  private static Map<String, String> answers(String error, String contributed, String realised) {
    return new HashMap<>(
        Map.of(
            "official-error", error,
            "contributed", contributed,
            "realised", realised,
            "credit", "",
            "reason", "The file shows it"));
  }

  private static long balance(Recommending.Case of) {
    return books.id(
        "select coalesce(sum(amount_pence), 0) from ledger.leg where debt_id = ?", of.debt());
  }

  @Test
  void what_cannot_be_recovered_has_no_balance_by_entries_that_undo_its_charges() {
    var of = overpaid();
    var before = twin.get(RETURN).body();

    assertThat(ben.open(address(of)).text())
        .contains("Amount overpaid £1,000.00", "Stands as recoverable Yes");
    ben.send(ben.open(address(of)), address(of), answers("yes", "no", "no"));

    assertThat(balance(of)).isZero();
    assertThat(
            books.id(
                """
                select count(*) from ledger.entry e join ledger.leg l on l.entry_id = e.id
                 where l.debt_id = ? and e.reverses is not null
                   and e.reason = 'it was decided that it is not recoverable'
                """,
                of.debt()))
        .isEqualTo(1);
    assertThat(town.why(of)).isEqualTo("paid");
    assertThat(ben.open("/accounts/" + of.reference()).text())
        .contains("No (SI 2006/213 regulation 100)");
    assertThat(ben.open(address(of)).text())
        .contains(
            "Not recoverable: an official error that nobody could have realised",
            "SI 2006/213 reg 100",
            "ben: The file shows it");
    assertThat(
            town.service.bean(Audit.class).acts(Subject.of("debt", of.debt()), Long.MAX_VALUE, 5))
        .extracting(Audit.Act::act)
        .contains("recoverability decided");
    var after = twin.get(RETURN).body();
    assertThat(after.at("/difference/pence").asLong()).as("the return still sums").isZero();
    assertThat(after.at("/figures/5/amount/pence").asLong())
        .isEqualTo(before.at("/figures/5/amount/pence").asLong() - 100_000);
    assertThat(after.at("/figures/3/amount/pence").asLong())
        .as("nothing of it is written off")
        .isEqualTo(before.at("/figures/3/amount/pence").asLong());
  }

  @Test
  void what_can_be_recovered_stays_owed_and_says_by_which_law() {
    var of = overpaid();

    ben.send(ben.open(address(of)), address(of), answers("yes", "no", "yes"));

    assertThat(balance(of)).isEqualTo(100_000);
    assertThat(ben.open(address(of)).text())
        .contains("Recoverable: only from whoever could realise it");
  }

  @Test
  void what_nobody_has_found_out_is_asked_and_nothing_is_decided() {
    var of = overpaid();
    var form = ben.open(address(of));

    var asked = ben.send(form, address(of), answers("yes", "no", "not-yet"));
    var unreasoned = answers("no", "no", "no");
    unreasoned.put("reason", "");

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text()).contains("Find out first, and decide then: Could any of them");
    assertThat(ben.send(form, address(of), unreasoned).text()).contains("Enter your reasons");
    assertThat(
            books.id(
                "select count(*) from accounts.overpayment_recoverability where debt_id = ?",
                of.debt()))
        .isZero();
  }

  @Test
  void where_only_a_credit_comes_back_the_benefits_system_invoices_it_by_itself() {
    var of = overpaid();
    var credit = answers("yes", "no", "no");
    credit.put("credit", "30.00");

    assertThat(ben.send(ben.open(address(of)), address(of), credit).text())
        .contains("Only £30.00 of it can be recovered");
    assertThat(balance(of)).isEqualTo(100_000);
  }

  @Test
  void the_api_decides_the_same_and_a_later_decision_takes_the_place_of_an_earlier_one() {
    var of = overpaid();
    var path = "/api/v1/debts/" + of.debt() + "/recoverability";
    assertThat(twin.get(path).body().at("/known/official-error").asString()).isEqualTo("no");

    var no =
        twin.post(
            path,
            """
            {"officialError": "yes", "contributed": "no", "realised": "no", "reason": "The file"}
            """,
            Idempotency.HEADER,
            "recoverability-1");
    var yes =
        twin.post(
            path,
            """
            {"officialError": "no", "contributed": "no", "realised": "no", "reason": "A letter"}
            """,
            Idempotency.HEADER,
            "recoverability-2");

    assertThat(no.status()).isEqualTo(201);
    assertThat(no.body().get("recoverable").asBoolean()).isFalse();
    assertThat(yes.body().get("recoverable").asBoolean()).isTrue();
    assertThat(yes.body().get("decisions")).hasSize(2);
    assertThat(balance(of)).as("its source charges it again").isZero();
    assertThat(
            twin.post(
                    path,
                    "{\"officialError\": \"perhaps\"}",
                    Idempotency.HEADER,
                    "recoverability-3")
                .status())
        .isEqualTo(422);
  }

  @Test
  void who_does_not_work_on_overpayments_or_only_looks_decides_nothing() {
    var of = overpaid();
    town.keep("tax", Role.OFFICER, Set.of("council_tax"), 0);
    var maya = new Visitor(town.service.port());
    maya.signIn("tax", Recommending.PASSWORD);
    var auditor = Caller.of(town.service, Role.AUDITOR, "read", "holds");

    assertThat(maya.open(address(of)).status()).isEqualTo(403);
    assertThat(
            auditor
                .post(
                    "/api/v1/debts/" + of.debt() + "/recoverability",
                    "{\"officialError\": \"no\", \"reason\": \"x\"}")
                .status())
        .isEqualTo(403);
  }
}
