package evenkeel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.CriminalDataRole;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Actor;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Over the invented council: a statement's balance is the ledger's of that day, and the figures of
/// the return on housing benefit debt lead from one quarter to the next to the penny.
class DemoReportsTest {

  private static final String PASSWORD = "a long enough password";
  private static final List<String> TYPES = List.of("council_tax", "hb_overpayment", "leasehold");

  private static TestService service;
  private static JdbcClient jdbc;
  private static Caller caller;

  @BeforeAll
  static void open() {
    service = TestService.over(MadeCouncil.copy());
    jdbc = service.bean(JdbcClient.class);
    keep("reader", Role.AUDITOR, null);
    keep("benefits", Role.OFFICER, null);
    keep("reporter", Role.MANAGER, CriminalDataRole.OVERPAYMENT_MANAGER);
    caller = Caller.named(service, "reader", "read");
  }

  private static void keep(String username, Role role, @Nullable CriminalDataRole criminal) {
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                username, username, role, Set.copyOf(TYPES), 0, "", PASSWORD, criminal),
            "test");
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void a_statements_balance_is_the_ledgers_of_that_day_and_its_debts_sum_to_it() {
    for (var type : TYPES) {
      for (var reference : accounts(type)) {
        for (var on : List.of("2025-06-30", "2026-03-31", "2026-11-20")) {
          var ours = ledger(reference, LocalDate.parse(on));
          var whole =
              caller
                  .get(
                      "/api/v1/accounts/" + reference + "/statement/whole?from=2025-01-01&on=" + on)
                  .body();
          var as = type + " " + reference + " " + on;

          assertThat(fact(whole, "Owed at the end")).as(as).isEqualTo(ours);
          var table = whole.at("/parts/0/rows");
          var sum = 0L;
          for (var i = 0; i < table.size() - 1; i++) {
            var row = table.get(i);
            var moved = 0L;
            for (var cell = 1; cell < row.size() - 1; cell++) {
              moved += pence(row.get(cell).asString());
            }
            assertThat(pence(row.get(row.size() - 1).asString())).as(as + row).isEqualTo(moved);
            sum += moved;
          }
          assertThat(sum).as(as).isEqualTo(ours);
        }
      }
    }
  }

  private static List<String> accounts(String type) {
    return jdbc.sql(
            "select account_ref from accounts.account where debt_type = ? order by md5(account_ref)"
                + " limit 25")
        .param(type)
        .query(String.class)
        .list();
  }

  private static long ledger(String reference, LocalDate on) {
    return jdbc.sql(
            """
            select coalesce(sum(l.amount_pence), 0) from ledger.leg l
              join accounts.account a on a.id = l.account_id
             where a.account_ref = ? and l.effective_on <= ?
            """)
        .params(reference, on)
        .query(Long.class)
        .single();
  }

  private static long fact(tools.jackson.databind.JsonNode whole, String what) {
    for (var fact : whole.get("facts")) {
      if (fact.get("what").asString().equals(what)) {
        return pence(fact.get("value").asString());
      }
    }
    throw new AssertionError("no fact " + what + " in " + whole);
  }

  /// `-£1,234.56` in pence.
  private static long pence(String money) {
    var digits = Long.parseLong(money.replaceAll("[^0-9]", ""));
    return money.startsWith("-") || money.startsWith("−") ? -digits : digits;
  }

  @Test
  void each_quarter_of_the_return_leads_to_the_next_and_agrees_with_the_ledger() {
    Long end = null;
    for (var quarter : List.of("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")) {
      var one = caller.get("/api/v1/reports/benefit-debt-return/" + quarter).body();

      assertThat(one.at("/difference/pence").asLong()).as(quarter).isZero();
      if (end != null) {
        assertThat(one.at("/figures/0/amount/pence").asLong()).as(quarter).isEqualTo(end);
      }
      end = one.at("/figures/5/amount/pence").asLong();
    }
    assertThat(end)
        .isEqualTo(
            jdbc.sql(
                    """
                    select sum(l.amount_pence) from ledger.leg l
                      join accounts.account a on a.id = l.account_id
                     where a.debt_type = 'hb_overpayment' and l.effective_on <= '2026-12-31'
                    """)
                .query(Long.class)
                .single());
  }

  @Test
  void the_accounts_behind_a_figure_sum_to_it() {
    var root = "/api/v1/reports/benefit-debt-return/2026-Q2";
    for (var figure : caller.get(root).body().get("figures")) {
      var name = figure.get("figure").asString();
      var sum = 0L;
      for (var behind : caller.get(root + "/" + name + "/accounts").body().get("items")) {
        sum += behind.at("/amount/pence").asLong();
      }
      assertThat(sum).as(name).isEqualTo(figure.at("/amount/pence").asLong());
    }
  }

  @Test
  void pages_show_the_figures_with_a_chart_a_table_a_file_and_the_accounts_behind() {
    var visitor = new Visitor(service.port());
    visitor.signIn("benefits", PASSWORD);

    assertThat(visitor.open("/insight").text()).contains("Housing benefit debt return");
    var page = visitor.open("/insight/benefit-debt-return?quarter=2026-Q2");
    assertThat(page.text()).contains("July to September 2026", "a difference of £0.00");
    assertThat(page.page().select("svg[role=img]")).hasSize(1);
    assertThat(page.page().select("table caption").eachText()).contains("The quarters");
    assertThat(
            visitor.open("/insight/benefit-debt-return/accounts?quarter=2026-Q2&figure=end").text())
        .contains("Outstanding at the end");
    assertThat(visitor.open("/insight/benefit-debt-return.csv?quarter=2026-Q2").response().body())
        .startsWith("quarter,first_day,last_day,figure,way,amount,accounts")
        .contains("2026-Q2,2026-07-01,2026-09-30,start,");
    assertThat(visitor.open("/insight/benefit-debt-return?quarter=2026-Q9").status())
        .isEqualTo(404);
  }

  @Test
  void fraud_is_counted_with_the_others_but_for_the_roles_that_see_criminal_data() {
    var path = "/api/v1/reports/benefit-subsidy/2026?rightly-paid=21500000.00";
    var folded = Caller.named(service, "benefits", "read").get(path);
    var apart = Caller.named(service, "reporter", "read", "criminal-data").get(path);

    assertThat(folded.response().body()).doesNotContain("Fraud, proven", "fraud_proven");
    assertThat(folded.body().at("/errorSubsidy/pence").isNumber()).isTrue();
    assertThat(sum(apart.body(), "overpayments")).isEqualTo(sum(folded.body(), "overpayments"));
    assertThat(apart.response().body()).contains("Claimant error\"");
    var list = "/api/v1/reports/benefit-subsidy/2026/fraud_proven/accounts";
    assertThat(Caller.named(service, "benefits", "read").get(list).status()).isEqualTo(404);
    assertThat(Caller.named(service, "reporter", "read", "criminal-data").get(list).status())
        .isEqualTo(200);
    assertThat(
            jdbc.sql("select count(*) from audit.look where actor = 'reporter' and what = ?")
                .param("criminal data")
                .query(Long.class)
                .single())
        .isEqualTo(2);
    for (var page : Stream.of("", "?rightly-paid=1.00", "?rightly-paid=lots").toList()) {
      var visitor = new Visitor(service.port());
      visitor.signIn("benefits", PASSWORD);
      assertThat(visitor.open("/insight/benefit-subsidy" + page).text())
          .contains("Subsidy classes");
    }
  }

  private static long sum(tools.jackson.databind.JsonNode classes, String field) {
    var sum = 0L;
    for (var one : classes.get("classes")) {
      sum += one.get(field).asLong();
    }
    return sum;
  }

  @Test
  void every_door_of_the_reports_is_shut_to_whoever_does_not_work_on_overpayments() {
    var ofTax = Caller.of(service, Role.OFFICER, "read");
    for (var path :
        List.of(
            "/benefit-debt-return/2026-Q2",
            "/benefit-debt-return/2026-Q2.csv",
            "/benefit-debt-return/2026-Q2/end/accounts",
            "/benefit-subsidy/2026",
            "/benefit-subsidy/2026/technical/accounts")) {
      assertThat(ofTax.get("/api/v1/reports" + path).status()).as(path).isEqualTo(403);
    }
    var visitor = service.visitor(Role.OFFICER);
    assertThat(visitor.open("/insight").text()).contains("you do not work on it");
    for (var path :
        List.of(
            "/benefit-debt-return",
            "/benefit-debt-return.csv",
            "/benefit-debt-return/accounts?figure=end",
            "/benefit-subsidy",
            "/benefit-subsidy/accounts?year=2026&class=technical")) {
      assertThat(visitor.open("/insight" + path).status()).as(path).isEqualTo(403);
    }
  }
}
