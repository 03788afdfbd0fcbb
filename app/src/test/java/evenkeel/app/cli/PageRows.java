package evenkeel.app.cli;

import evenkeel.app.access.Act;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.Recommendable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every page that a browser can open, who may, and whether opening it shows people or accounts.
final class PageRows {

  private static final String ACCOUNT =
      "select account_ref from accounts.account where debt_type = 'council_tax'"
          + " order by id limit 1";

  /// Whom a page shows, and so whether opening it is logged.
  enum Shows {
    /// People, accounts, what they sent, or figures that open to them.
    PEOPLE,
    NOBODY,
    /// It leads to another page, which says for itself.
    ANOTHER_PAGE
  }

  /// @param page its address as the controller maps it
  /// @param act what a role must be allowed; null where anybody who is signed in may open it
  /// @param shows whom it shows
  /// @param sql what stands in the braces of the address, from the left; blank where there are none
  /// @param more what follows the address
  record Row(String page, @Nullable Act act, Shows shows, String sql, String more) {

    /// The address with these values.
    String filled(List<String> values) {
      var address = page;
      for (var value : values) {
        address = address.replaceFirst("\\{[^}]*}", value);
      }
      return address + more;
    }
  }

  private PageRows() {}

  static List<Row> all() {
    var rows = new ArrayList<Row>();
    rows.addAll(ofPeople());
    rows.addAll(ofAccounts());
    rows.addAll(ofDebts());
    rows.addAll(ofWork());
    rows.addAll(ofRuns());
    rows.addAll(ofNotices());
    rows.addAll(ofLawAndFigures());
    rows.addAll(ofTheHouse());
    return rows;
  }

  private static Row shows(String page, Act act, String sql) {
    return new Row(page, act, Shows.PEOPLE, sql, "");
  }

  private static Row shows(String page, Act act, String sql, String more) {
    return new Row(page, act, Shows.PEOPLE, sql, more);
  }

  private static Row plain(String page, @Nullable Act act) {
    return plain(page, act, "");
  }

  private static Row plain(String page, @Nullable Act act, String sql) {
    return new Row(page, act, Shows.NOBODY, sql, "");
  }

  private static List<Row> ofPeople() {
    var person = "select id from people.person order by id limit 1";
    return List.of(
        shows("/people", Act.SEARCH, "", "?q=smith"),
        shows("/people/{person:\\d+}", Act.SEE_PERSON, person),
        shows("/people/{person:\\d+}/conflict", Act.DECLARE_CONFLICT, person),
        shows("/people/{person:\\d+}/looks", Act.SEE_ACCESS_LOG, person),
        shows(
            "/people/{person:\\d+}/markers/{marker:\\d+}",
            Act.REVIEW_MARKER,
            """
            select l.person_id, m.id from people.marker m
              join people.person_link l on l.party_id = m.party_id
             where m.kind = 'vulnerable' order by m.id limit 1
            """),
        shows("/people/looks", Act.SEE_ACCESS_LOG, ""),
        shows("/people/acts", Act.SEE_ACCESS_LOG, ""));
  }

  private static List<Row> ofAccounts() {
    var account = "/accounts/{reference}";
    return List.of(
        shows(account, Act.SEE_PERSON, ACCOUNT),
        shows(account + "/payments", Act.SEE_PERSON, ACCOUNT),
        shows(account + "/history", Act.SEE_PERSON, ACCOUNT),
        shows(account + "/statement", Act.SEE_PERSON, ACCOUNT),
        shows(account + "/statement.csv", Act.EXPORT, ACCOUNT),
        shows(account + "/statement.pdf", Act.EXPORT, ACCOUNT),
        shows(
            account + "/statements/{statement}",
            Act.EXPORT,
            """
            select a.account_ref, s.id from letters.statement s
              join accounts.account a on a.id = s.account_id order by s.id limit 1
            """),
        shows(account + "/holds/new", Act.PLACE_HOLD, ACCOUNT),
        shows(
            account + "/holds/{hold}/lift",
            Act.LIFT_HOLD,
            """
            select a.account_ref, h.id from history.hold h
              join accounts.debt d on d.id = h.debt_id
              join accounts.account a on a.id = d.account_id
             where h.kind = 'dispute' order by h.id limit 1
            """),
        shows(
            account + "/joint-notice?party={party}",
            Act.RECORD_JOINT_NOTICE,
            """
            select a.account_ref, l.party_id from accounts.liability l
              join accounts.account a on a.id = l.account_id
             where a.debt_type = 'council_tax' order by l.id limit 1
            """),
        shows(
            account + "/steps/{step}/check",
            Act.CHECK_REPORTED_STEP,
            """
            select a.account_ref, s.id from history.step s
              join accounts.debt d on d.id = s.debt_id
              join accounts.account a on a.id = d.account_id
             where s.source <> 'evenkeel' order by s.id limit 1
            """));
  }

  private static List<Row> ofDebts() {
    var debt = "/accounts/{reference}/debts/{debt}";
    var lease = "/accounts/{reference}/service-charge/{year}";
    var ofTax =
        """
        select a.account_ref, d.id from accounts.debt d
          join accounts.account a on a.id = d.account_id
         where a.debt_type = 'council_tax' order by d.id limit 1
        """;
    var leased =
        "select account_ref, '2026-27' from accounts.account where debt_type = 'leasehold'"
            + " order by id limit 1";
    var corrected =
        """
        select u.account_ref, '2025-26' from charges.run_unit u
          join charges.run r on r.id = u.run_id and r.replaces is not null and r.year = 2025
          join charges.run_act a on a.run_id = r.id and a.act = 'posted'
         where u.account_id is not null order by u.account_ref limit 1
        """;
    var decided =
        """
        select a.account_ref, %s from accounts.debt d
          join accounts.account a on a.id = d.account_id
          join accounts.overpayment_version v on v.account_id = a.id and v.invoice_no = d.part
         order by d.id, v.id limit 1
        """;
    var step = Recommendable.of(DebtType.COUNCIL_TAX).getFirst().key();
    return List.of(
        shows(debt + "/officer", Act.KEEP_PORTFOLIOS, ofTax),
        shows(debt + "/steps", Act.SEE_PERSON, ofTax),
        shows(
            debt + "/steps/{key}",
            Act.RECOMMEND_STEP,
            ofTax.replace("d.id from", "d.id, '" + step + "' as step from")),
        shows(debt + "/order", Act.RECORD_OUTCOME, ofTax),
        shows(
            debt + "/steps/{step:\\d+}/withdraw",
            Act.RECORD_OUTCOME,
            steps("s.kind = 'liability_order' and s.source = 'evenkeel'")),
        shows(
            debt + "/steps/{step:\\d+}/refused",
            Act.RECORD_OUTCOME,
            steps("s.kind = 'liability_order' and s.source = 'evenkeel'")),
        shows(debt + "/recoverability", Act.RECORD_DECISION, decided.formatted("d.id")),
        shows(
            "/accounts/{reference}/overpayments/{number}",
            Act.SEE_PERSON,
            decided.formatted("v.id")),
        shows(
            debt + "/steps/{step:\\d+}/end",
            Act.RECORD_OUTCOME,
            steps("s.kind in ('attachment_of_earnings', 'agent_instructed')")),
        shows(
            "/accounts/{reference}/demands",
            Act.SEE_PERSON,
            "select account_ref from accounts.account where debt_type = 'leasehold'"
                + " order by id limit 1"),
        shows(
            "/accounts/{reference}/demands/{charge}",
            Act.RECORD_DEMAND,
            """
            select a.account_ref, c.id from accounts.charge c
              join accounts.account a on a.id = c.account_id
             where a.debt_type = 'leasehold' order by c.id limit 1
            """),
        shows(
            "/accounts/{reference}/claims/{debt}",
            Act.SEE_PERSON,
            """
            select a.account_ref, s.debt_id from history.step s
              join accounts.debt d on d.id = s.debt_id
              join accounts.account a on a.id = d.account_id
             where s.kind = 'letter_before_action' order by s.id limit 1
            """),
        shows(lease, Act.SEE_PERSON, leased),
        shows(lease + "/checks", Act.SEE_PERSON, leased),
        shows(lease + "/corrections", Act.SEE_PERSON, corrected),
        shows(lease + "/corrections.pdf", Act.EXPORT, corrected),
        shows(lease + "/costs.csv", Act.EXPORT, leased));
  }

  private static String steps(String which) {
    return """
    select a.account_ref, s.debt_id, s.id from history.step s
      join accounts.debt d on d.id = s.debt_id
      join accounts.account a on a.id = d.account_id
     where %s order by s.id limit 1
    """
        .formatted(which);
  }

  private static List<Row> ofWork() {
    var asked = "select id from recovery.recommendation order by id limit 1";
    return List.of(
        shows("/work", Act.SEE_WORK, ""),
        new Row("/work/next", Act.SEE_WORK, Shows.ANOTHER_PAGE, "", ""),
        plain("/work/proof", Act.SEE_WORK),
        plain("/work/absences", Act.SEE_WORK),
        plain("/work/portfolios", Act.SEE_WORK),
        plain("/work/portfolios/new", Act.KEEP_PORTFOLIOS),
        plain("/work/portfolios/{portfolio}", Act.SEE_WORK, "select 1"),
        plain("/work/backlog", Act.SEE_BACKLOG),
        shows("/work/backlog.csv", Act.SEE_BACKLOG, ""),
        shows("/work/suspense", Act.SEE_WORK, ""),
        shows(
            "/work/suspense/{item}",
            Act.SEE_WORK,
            "select id from ledger.suspense_item order by id limit 1"),
        shows("/work/approvals", Act.SEE_WORK, ""),
        shows("/work/approvals/{id:\\d+}", Act.SEE_PERSON, asked),
        shows(
            "/work/approvals/{id:\\d+}/instruction",
            Act.SEE_PERSON,
            "select recommendation_id from recovery.answer where approved order by 1 limit 1"));
  }

  private static List<Row> ofRuns() {
    var file = "select id from intake.file order by id limit 1";
    var night = "select evening from nights.run order by evening desc limit 1";
    var run = "select id from charges.run order by id limit 1";
    return List.of(
        plain("/runs", Act.SEE_RUNS),
        plain("/runs/nights", Act.SEE_RUNS),
        plain("/runs/nights/{evening}", Act.SEE_RUNS, night),
        shows(
            "/runs/nights/{evening}/{name}",
            Act.SEE_RUNS,
            night.replace("evening from", "evening, 'proposed' from")),
        plain("/runs/files", Act.SEE_RUNS),
        plain("/runs/files/{file}", Act.SEE_RUNS, file),
        shows("/runs/files/{file}/rejects.csv", Act.EXPORT, file),
        plain("/runs/charges", Act.SEE_RUNS),
        plain("/runs/charges/running-out", Act.SEE_RUNS),
        plain("/runs/charges/notices", Act.SEE_RUNS),
        shows(
            "/runs/charges/notices/{notice}",
            Act.SEE_RUNS,
            "select id from charges.cost_notice order by id limit 1"),
        plain("/runs/charges/{run}", Act.SEE_RUNS, run),
        shows("/runs/charges/{run}/dwellings.csv", Act.EXPORT, run));
  }

  private static List<Row> ofNotices() {
    var batch = "select batch_id from letters.notice where state = 'despatched' order by 1 limit 1";
    var court = "select id from letters.batch where step = 'complaint' order by id limit 1";
    var notice = "select notice_id from letters.document order by 1 limit 1";
    return List.of(
        plain("/runs/batches", Act.SEE_RUNS),
        shows("/runs/batches/{batch}", Act.SEE_RUNS, batch),
        shows("/runs/batches/{batch}/notices", Act.SEE_RUNS, batch, "?state=DESPATCHED"),
        shows("/runs/batches/{batch}/court-list", Act.RELEASE_BATCH, court),
        shows("/runs/batches/{batch}/court-list.csv", Act.RELEASE_BATCH, court),
        shows(
            "/runs/print-files/{file}",
            Act.RELEASE_BATCH,
            "select id from letters.print_file order by id limit 1"),
        shows("/runs/notices/{notice}", Act.SEE_RUNS, notice),
        shows("/runs/notices/{notice}/letter.pdf", Act.SEE_RUNS, notice));
  }

  private static List<Row> ofLawAndFigures() {
    return List.of(
        plain("/law", Act.SEE_LAW),
        plain("/law/rules", Act.SEE_LAW),
        plain("/law/rules/{rule}", Act.SEE_LAW, "select 'council-tax.reminder.period'"),
        plain("/law/policy", Act.SEE_POLICY),
        plain("/law/sums", Act.SEE_LAW),
        plain("/law/sums/{key}", Act.SEE_LAW, "select 'attachment-of-earnings'"),
        new Row(
            "/law/sums/{key}.pdf",
            Act.SEE_LAW,
            Shows.NOBODY,
            "select 'members-allowances'",
            "?allowance=1200.00&day-day=1&day-month=5&day-year=2026"),
        plain("/law/wordings", Act.SEE_LAW),
        plain("/law/wordings/{id}", Act.SEE_LAW, "select id from policy.wording limit 1"),
        plain(
            "/law/{nation}/{type}/{page}",
            Act.SEE_LAW,
            "select 'england' as nation, 'council-tax' as type, 'guards' as page"),
        plain("/insight", Act.SEE_REPORTS),
        shows("/insight/benefit-debt-return", Act.SEE_REPORTS, ""),
        shows("/insight/benefit-debt-return.csv", Act.EXPORT, ""),
        shows("/insight/benefit-debt-return/accounts", Act.SEE_REPORTS, "", "?figure=end"),
        shows("/insight/benefit-subsidy", Act.SEE_REPORTS, ""),
        shows(
            "/insight/benefit-subsidy/accounts",
            Act.SEE_REPORTS,
            "",
            "?year=2026&class=technical"));
  }

  private static List<Row> ofTheHouse() {
    return List.of(
        new Row("/", null, Shows.ANOTHER_PAGE, "", ""),
        new Row("/sign-in", null, Shows.ANOTHER_PAGE, "", ""),
        plain("/me", null),
        plain("/keys", null),
        plain("/accessibility", null),
        plain("/demo", null),
        plain("/admin", Act.KEEP_OFFICERS),
        plain("/admin/tokens", Act.KEEP_TOKENS),
        plain("/conflicts", Act.KEEP_CONFLICTS));
  }
}
