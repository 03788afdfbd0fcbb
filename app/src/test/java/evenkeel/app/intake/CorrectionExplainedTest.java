package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.charges.ChargeRuns;
import evenkeel.app.charges.Scope;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A year that was charged is corrected, and the leaseholder is told what changed, why, line by
/// line to the penny, with the clause and the law: on screen, as a PDF and through the API.
class CorrectionExplainedTest {

  private static final String YEAR = "/accounts/LH1/service-charge/2025-26";
  private static final String EXPLAINED = YEAR + "/corrections";
  private static final Package FIRST = LeaseholdBlock.full();
  @TempDir private static Path folder;
  private static TestService service;
  private static Visitor manager;
  private static Caller caller;

  @BeforeAll
  static void correct() {
    service = TestService.over(TestDatabase.fresh());
    service.bean(Councils.class).keep(Books.TESTER, Testford.COUNCIL);
    service
        .bean(Officers.class)
        .keep(
            Books.TESTER,
            new Officers.NewOfficer(
                "lease-manager",
                "lease-manager",
                Role.MANAGER,
                Set.of("leasehold"),
                100_000_000,
                "",
                TestService.PASSWORD),
            "test");
    manager = new Visitor(service.port());
    manager.signIn("lease-manager", TestService.PASSWORD);
    caller = Caller.named(service, "lease-manager", "read");
    load(FIRST);
    charge("The year is closed");
    load(
        LeaseholdBlock.costs(
            FIRST.id(),
            20,
            LeaseholdBlock.CLEANING.replace("1000.00", "910.00"),
            "A7,B1,insurance,2025-26,actual,service,36.00,Sure Co,8,2025-07-01,,,New"));
    charge("The contractor charged twice");
  }

  @AfterAll
  static void close() {
    service.close();
  }

  private static void load(Package extract) {
    assertThat(
            service.bean(Intake.class).load(extract.write(folder), Books.TESTER, Progress.SILENT))
        .isInstanceOf(Intake.Loaded.class);
  }

  private static void charge(String reason) {
    var runs = service.bean(ChargeRuns.class);
    var asked =
        new ChargeRuns.Asked(
            new Scope(2025, Scope.Basis.ACTUAL, Scope.Part.SERVICES, "B1"), null, "The year");
    var prepared = runs.prepare(asked, officer("one", Role.SENIOR_OFFICER));
    assertThat(prepared).isInstanceOf(ChargeRuns.Result.Prepared.class);
    var run = ((ChargeRuns.Result.Prepared) prepared).run();
    assertThat(runs.ask(run, reason, officer("one", Role.SENIOR_OFFICER)))
        .isInstanceOf(ChargeRuns.Result.Requested.class);
    assertThat(runs.decide(run, true, "Seen", officer("two", Role.MANAGER)))
        .isInstanceOf(ChargeRuns.Result.Posted.class);
  }

  private static Officer officer(String name, Role role) {
    return new Officer(1, name, name, role, Set.of("leasehold"), 10_000_000, "", true, Set.of());
  }

  @Test
  void the_leaseholder_reads_each_line_before_and_now_with_its_clause_and_why() {
    var text = manager.open(EXPLAINED).text();

    assertThat(text)
        .contains("Your service charge for 2025-26 was corrected", "To ", "£15.00 is taken off")
        .contains("The council’s reason: The contractor charged twice")
        .contains(
            "Cleaning, Elm House Schedule 4 paragraph 2 £277.78 £252.78 −£25.00 The cost is £910.00"
                + " and not £1,000.00.")
        .contains(
            "Insurance, Elm House Schedule 4 paragraph 2 £0.00 £10.00 £10.00 This cost was not in"
                + " the charge before.")
        .contains("Due for the year £277.78 £262.78 −£15.00")
        .contains("LTA 1985 s.19(2), memory", "First-tier Tribunal", "asks for nothing");
    assertThat(manager.open(YEAR).text()).contains("Explain the correction to the leaseholder");
  }

  @Test
  void what_it_says_is_what_the_ledger_has() {
    var moved =
        service
            .bean(JdbcClient.class)
            .sql(
                """
                select sum(l.amount_pence) from ledger.leg l join ledger.entry e on e.id = l.entry_id
                  join accounts.account a on a.id = l.account_id
                 where a.account_ref = 'LH1' and e.evidence like '%run:2:%'
                """)
            .query(Long.class)
            .single();

    assertThat(moved).isEqualTo(-1_500);
  }

  @Test
  void the_pdf_and_the_api_say_the_same_and_what_leaves_is_logged() throws Exception {
    var whole = caller.get("/api/v1" + EXPLAINED).body().toString();
    assertThat(whole).contains("The cost is £910.00 and not £1,000.00.", "−£25.00");

    var answer =
        HttpClient.newHttpClient()
            .send(
                caller.request("/api/v1" + EXPLAINED + ".pdf").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var document = Loader.loadPDF(answer.body())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("Your service charge for 2025-26 was corrected", "£252.78", "Account LH1");
    }
    assertThat(
            service
                .bean(JdbcClient.class)
                .sql(
                    "select count(*) from audit.look where what like '%correction exported as pdf'")
                .query(Long.class)
                .single())
        .isPositive();
    assertThat(manager.open(EXPLAINED + ".pdf").status()).isEqualTo(200);
    assertThat(caller.get("/api/v1" + EXPLAINED + ".pdf?print=huge").status()).isEqualTo(400);
  }

  @Test
  void a_year_without_a_correction_has_none_and_who_may_not_see_the_account_sees_none() {
    assertThat(manager.open("/accounts/LH1/service-charge/2024-25/corrections").status())
        .isEqualTo(404);
    assertThat(manager.open("/accounts/LH1/service-charge/soon/corrections").status())
        .isEqualTo(404);
    var stranger = service.visitor(Role.MANAGER);
    var ofTax = Caller.of(service, Role.OFFICER, "read");
    for (var door : new String[] {EXPLAINED, EXPLAINED + ".pdf"}) {
      assertThat(stranger.open(door).status()).as(door).isEqualTo(403);
      assertThat(ofTax.get("/api/v1" + door).status()).as(door).isEqualTo(403);
    }
  }
}
