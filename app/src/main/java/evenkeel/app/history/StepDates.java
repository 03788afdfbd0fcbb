package evenkeel.app.history;

import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.store.CopyRows;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.NoticeTerms;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// The dates that the law of the day of issue, or the council's own days, give a step which a
/// source reported. There are few kinds and days, so each pair is asked for once, however many rows
/// a file has.
@Component
class StepDates {

  private record Pair(String kind, LocalDate issuedOn) {}

  private record Dates(LocalDate payBy, LocalDate nextStepFrom) {}

  private final JdbcClient jdbc;
  private final DataSource database;
  private final Lawbook lawbook;
  private final PolicyBook policies;

  StepDates(JdbcClient jdbc, DataSource database, Lawbook lawbook, PolicyBook policies) {
    this.jdbc = jdbc;
    this.database = database;
    this.lawbook = lawbook;
    this.policies = policies;
  }

  /// Fills `step_date (kind, issued_on, pay_by, next_step_from)` for the staged actions.
  void write() {
    var pairs =
        jdbc.sql(
                """
                select distinct action as kind, action_on as issued_on
                  from staged_recovery_actions
                 where action in ('reminder_1', 'reminder_2', 'final_notice', 'summons',
                   'invoice_reminder', 'invoice_final_reminder',
                   'charge_reminder', 'charge_final_reminder')
                """)
            .query(Pair.class)
            .list();
    var connection = DataSourceUtils.getConnection(database);
    try (var rows =
        CopyRows.into(connection, "step_date (kind, issued_on, pay_by, next_step_from)")) {
      for (var pair : pairs) {
        var kind = StepKind.valueOf(pair.kind().toUpperCase(Locale.ROOT));
        var dates = dates(kind, pair.issuedOn(), lawbook.on(pair.issuedOn()));
        rows.text(pair.kind())
            .date(pair.issuedOn())
            .date(dates.payBy())
            .date(dates.nextStepFrom())
            .end();
      }
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  private Dates dates(StepKind kind, LocalDate issuedOn, Law law) {
    if (kind == StepKind.SUMMONS) {
      return new Dates(
          issuedOn, law.value(CouncilTaxRules.SUMMONS_ELAPSED).firstDayAfter(issuedOn));
    }
    var type = type(kind);
    var bare = noFacts(type, issuedOn, law);
    var terms = NoticeTerms.of(kind, issuedOn, bare, law, policies.on(issuedOn));
    return new Dates(terms.payBy(), terms.nextStepFrom());
  }

  private static DebtType type(StepKind kind) {
    return switch (kind) {
      case CHARGE_REMINDER, CHARGE_FINAL_REMINDER -> DebtType.LEASEHOLD;
      case INVOICE_REMINDER, INVOICE_FINAL_REMINDER -> DebtType.HB_OVERPAYMENT;
      default -> DebtType.COUNCIL_TAX;
    };
  }

  /// The days of a notice follow from its day of issue alone.
  private static Situation noFacts(DebtType type, LocalDate day, Law law) {
    return new Situation(
        0,
        type,
        law.nation(),
        FinancialYear.of(day),
        day,
        day,
        null,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        true,
        List.of(),
        null,
        null,
        null,
        Map.of());
  }
}
