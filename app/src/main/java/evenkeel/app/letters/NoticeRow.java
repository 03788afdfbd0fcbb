package evenkeel.app.letters;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A notice as it stands in its batch.
///
/// @param party to whom alone it goes, 0 where one letter is for all who owe the debt
/// @param exceptions why an officer must look at it first
/// @param settled those that an officer has let pass
/// @param because why it left the batch, in words
public record NoticeRow(
    long id,
    long batch,
    long debt,
    long party,
    long account,
    String reference,
    FinancialYear year,
    long decision,
    StepKind step,
    List<Long> parties,
    Money amount,
    Money ifNotPaid,
    LocalDate plannedIssueOn,
    LocalDate payBy,
    LocalDate nextStepFrom,
    String formatNeed,
    List<ExceptionReason> exceptions,
    List<ExceptionReason> settled,
    NoticeState state,
    String because) {

  static final String COLUMNS =
      """
      select n.id, n.batch_id, n.debt_id, n.party_id, n.account_id, n.account_ref,
             n.financial_year, n.decision_id, n.step, n.parties, n.amount_pence,
             n.if_not_paid_pence, n.planned_issue_on, n.pay_by, n.next_step_from, n.format_need,
             n.exceptions, n.settled, n.state, n.because
        from letters.notice n
      """;

  public NoticeRow {
    parties = List.copyOf(parties);
    exceptions = List.copyOf(exceptions);
    settled = List.copyOf(settled);
  }

  LetterOf letter() {
    return new LetterOf(debt, party);
  }

  /// Whether a notice drawn up now says the same, dates apart.
  boolean same(NoticeRow now) {
    return state == now.state
        && amount.equals(now.amount)
        && ifNotPaid.equals(now.ifNotPaid)
        && formatNeed.equals(now.formatNeed)
        && reference.equals(now.reference)
        && parties.equals(now.parties)
        && Set.copyOf(exceptions).equals(Set.copyOf(now.exceptions))
        && Set.copyOf(settled).equals(Set.copyOf(now.settled));
  }

  static NoticeRow read(ResultSet row, int number) throws SQLException {
    return new NoticeRow(
        row.getLong("id"),
        row.getLong("batch_id"),
        row.getLong("debt_id"),
        row.getLong("party_id"),
        row.getLong("account_id"),
        row.getString("account_ref"),
        new FinancialYear(row.getInt("financial_year")),
        row.getLong("decision_id"),
        StepKind.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
        List.of((Long[]) row.getArray("parties").getArray()),
        Money.ofPence(row.getLong("amount_pence")),
        Money.ofPence(row.getLong("if_not_paid_pence")),
        row.getObject("planned_issue_on", LocalDate.class),
        row.getObject("pay_by", LocalDate.class),
        row.getObject("next_step_from", LocalDate.class),
        row.getString("format_need"),
        reasons(row, "exceptions"),
        reasons(row, "settled"),
        NoticeState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("because"));
  }

  private static List<ExceptionReason> reasons(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(ExceptionReason::valueOf)
        .toList();
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// Exceptions as the database takes them in a set of rows.
  static String listed(java.util.Collection<ExceptionReason> reasons) {
    return reasons.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }
}
