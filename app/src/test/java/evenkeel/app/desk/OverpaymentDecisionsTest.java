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

/// The chain of decisions on an overpayment and what its notices held: shown with their law, asked
/// of an officer where the source is silent, and decided by again at once.
class OverpaymentDecisionsTest {

  private static final String DECISIONS = "/overpayments/";
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

  /// An overpayment by invoice of whose notice its source says nothing.
  private static Recommending.Case silent() {
    var whole = town.owing("hb_overpayment");
    var debt = books.overpayment(whole.reference(), "INV-SILENT-" + ++number, 100_000, "invoice");
    return new Recommending.Case(whole.party(), whole.reference(), debt);
  }

  private static String address(Recommending.Case of) {
    return "/accounts/"
        + of.reference()
        + DECISIONS
        + books.id(
            """
            select v.id from accounts.overpayment_version v
              join accounts.debt d on d.account_id = v.account_id and d.part = v.invoice_no
             where d.id = ?
            """,
            of.debt());
  }

  private static Map<String, String> said(String held) {
    return new HashMap<>(
        Map.of("held", held, "reason", "Seen on file", "change", "", "notice", ""));
  }

  @Test
  void a_silent_source_is_asked_about_and_an_officers_word_decides_the_debt_again() {
    var of = silent();
    var address = address(of);

    assertThat(ben.open("/accounts/" + of.reference()).text())
        .contains("What a notice held is not recorded");
    assertThat(ben.open(address).text())
        .contains(
            "Award revised or superseded Not recorded: there is no overpayment before",
            "DWP Overpayments Guide para 1.1",
            "Found recoverable Not recorded",
            "Decided from whom Not recorded",
            "Nobody has said: nobody is reminded until an officer has looked",
            "SI 2006/213 Sch 9 para 15");

    var lacking = said("lacks");
    lacking.put("lacks", "appeal");
    lacking.putAll(Map.of("changed-day", "1", "changed-month", "6", "changed-year", "2026"));
    lacking.put("change", "superseded");
    var done = ben.send(ben.open(address), address, lacking).text();
    assertThat(done)
        .contains(
            "What it lacks How and when to appeal: no recovery rests on it",
            "Warwick DC v Freeman (1994)",
            "Recorded by ben: Seen on file",
            "1 June 2026, superseded");
    assertThat(town.why(of)).isEqualTo("notice-defective");

    ben.send(ben.open(address), address, said("whole"));
    assertThat(ben.open(address).text()).contains("Everything that the law asks for");
    assertThat(town.why(of)).isNotEqualTo("notice-defective").isNotEqualTo("notice-not-looked-at");
    assertThat(
            town.service.bean(Audit.class).acts(Subject.of("debt", of.debt()), Long.MAX_VALUE, 5))
        .extracting(Audit.Act::act)
        .contains("overpayment decision recorded");
  }

  @Test
  void what_is_wrong_is_said_and_nothing_is_kept() {
    var of = silent();
    var address = address(of);
    var wrong = said("lacks");
    wrong.put("reason", "");
    wrong.put("award-day", "31");

    var refused = ben.send(ben.open(address), address, wrong);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("Choose what the notice lacks", "Enter how you know it", "The month is missing");
    var late = said("whole");
    late.putAll(Map.of("changed-day", "9", "changed-month", "6", "changed-year", "2026"));
    assertThat(ben.send(ben.open(address), address, late).text())
        .contains("There is no overpayment before the award was changed");
    assertThat(books.id("select count(*) from accounts.overpayment_record where reason = ''"))
        .isZero();
  }

  @Test
  void the_api_tells_and_records_the_same() {
    var of = silent();
    var twinOf = "/api/v1/accounts/" + of.reference() + "/overpayments";
    var one = twin.get(twinOf).body().at("/overpayments/0");
    assertThat(one.at("/notices/0/lacks").isNull()).isTrue();

    var kept =
        twin.post(
            twinOf + "/" + one.get("number").asLong() + "/record",
            """
            {"lacks": [], "decisions": {"award": "2025-11-03", "changed": "2026-06-01",
             "change": "revised", "recoverable": "2026-06-02", "liable": "2026-06-02"},
             "reason": "Seen on file"}
            """,
            Idempotency.HEADER,
            "decisions-1");

    assertThat(kept.status()).isEqualTo(201);
    assertThat(kept.body().at("/notices/0/lacks").isEmpty()).isTrue();
    assertThat(kept.body().at("/decisions/change").asString()).isEqualTo("revised");
    assertThat(
            twin.post(
                    twinOf + "/" + one.get("number").asLong() + "/record",
                    "{\"lacks\": [\"stamp\"]}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void each_persons_own_notice_is_recorded_apart() {
    var of = silent();
    books.owes(of.debt(), of.party(), 100_000);
    var other = town.street.person("Lord", "Own" + number);
    books.owes(of.debt(), other, 40_000);
    var address = address(of);
    var mine = said("whole");
    mine.put("notice", "" + of.party());

    ben.send(ben.open(address), address, mine);
    assertThat(town.why(of)).isEqualTo("notice-not-looked-at");
    mine.put("notice", "" + other);
    ben.send(ben.open(address), address, mine);

    assertThat(town.why(of)).isNotEqualTo("notice-not-looked-at");
  }

  @Test
  void who_does_not_work_on_overpayments_sees_and_records_nothing() {
    var of = silent();
    town.keep("tax", Role.OFFICER, Set.of("council_tax"), 0);
    var maya = new Visitor(town.service.port());
    maya.signIn("tax", Recommending.PASSWORD);

    assertThat(maya.open(address(of)).status()).isEqualTo(403);
    var auditor = Caller.of(town.service, Role.AUDITOR, "read", "holds");
    assertThat(
            auditor
                .post(
                    "/api/v1/accounts/" + of.reference() + "/overpayments/1/record",
                    "{\"lacks\": [], \"reason\": \"x\"}")
                .status())
        .isEqualTo(403);
  }
}
