package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an extract says of overpayments of housing benefit becomes facts: the decision, its notice,
/// whether the overpayment is recoverable and whether an appeal is open. Each is the invoice of a
/// debt; a changed row adds a version, and a missing one a version that says so.
///
/// Whether a fraud was proven is criminal data. A version says of every overpayment that no
/// official caused that it is `claimant_error_or_other`; which of the three it is stands apart in
/// `overpayment_cause`, all three of them, so that to stand there says nothing.
@Service
public class OverpaymentIntake {

  /// The temporary tables of its answers.
  public static final String STAGING =
      """
      not_recoverable (account_ref text, invoice_no text);
      stopped_debt (
        key text, debt_id bigint, kind text, reason text);
      """;

  private static final String FACTS =
      """
      account_id, claim_ref, decision_on, notified_on, period_start, period_end, gross_pence,
      classification, recoverable, recovery_route, weekly_rate_pence, appeal_open,
      underlying_pence, appeal_decided_on, appeal_outcome, award_on, changed_on, change,
      recoverable_on, liable_on, notice_lacks\
      """;

  /// What a version says beside whether it can be recovered, and since when.
  static final String BESIDE_RECOVERABLE =
      FACTS.replace(" recoverable,", "").replace("recoverable_on, ", "");

  /// The last version of each overpayment that the source still sends.
  private static final String STANDING =
      """
      select distinct on (v.invoice_no) v.* from accounts.overpayment_version v
       where v.source = :source order by v.invoice_no, v.id desc\
      """;

  /// What all those say whose class tells of an offence, or would by its absence.
  private static final String OPEN_CLASS =
      """
      case when %1$s in ('claimant_error', 'other', 'fraud_proven')
           then 'claimant_error_or_other' else %1$s end\
      """;

  private static final String CHANGED =
      """
      with said as (
        select s.line, s.invoice_no, a.id as account_id, s.claim_ref, s.decision_on, s.notified_on,
               s.period_start, s.period_end, s.gross as gross_pence, s.classification,
               coalesce(r.recoverable, s.recoverable) as recoverable, s.recovery_route,
               s.weekly_rate as weekly_rate_pence,
               coalesce(s.appeal_open, false) as appeal_open,
               s.underlying_entitlement as underlying_pence, s.appeal_decided_on, s.appeal_outcome,
               s.award_on, s.changed_on, s.change,
               coalesce(r.effective_on, s.recoverable_on) as recoverable_on, s.liable_on,
               s.notice_lacks, s.fraud_outcome
          from staged_hb_overpayments s join map_account a on a.account_ref = s.account_ref
          left join lateral (
            select d.recoverable, d.effective_on from accounts.overpayment_recoverability d
             where d.source = :source and d.invoice_no = s.invoice_no
             order by d.id desc limit 1) r on true),
      changed as (
        select s.*, v.id is null as fresh, v.account_id as old_account
          from said s
          left join lateral (
            select v.* from accounts.overpayment_version v
             where v.source = :source and v.invoice_no = s.invoice_no
             order by v.id desc limit 1) v on true
          left join accounts.overpayment_cause c on c.overpayment_version_id = v.id
         where v.id is null or v.deleted
            or (v.account_id, v.claim_ref, v.decision_on, v.notified_on, v.period_start,
                v.period_end, v.gross_pence, coalesce(c.classification, v.classification),
                v.recoverable, v.recovery_route, v.weekly_rate_pence, v.appeal_open,
                v.underlying_pence, v.appeal_decided_on, v.appeal_outcome, v.award_on,
                v.changed_on, v.change, v.recoverable_on, v.liable_on, v.notice_lacks,
                c.fraud_outcome)
               is distinct from
               (s.account_id, s.claim_ref, s.decision_on, s.notified_on, s.period_start,
                s.period_end, s.gross_pence, s.classification, s.recoverable, s.recovery_route,
                s.weekly_rate_pence, s.appeal_open, s.underlying_pence, s.appeal_decided_on,
                s.appeal_outcome, s.award_on, s.changed_on, s.change, s.recoverable_on,
                s.liable_on, s.notice_lacks, s.fraud_outcome)),
      noted as (
        insert into changed_account
        select account_id from changed
        union select old_account from changed where old_account is not null),
      kept as (
        insert into accounts.overpayment_version
          (source, invoice_no, %1$s, extract_id, effective_on)
        select :source, invoice_no, %2$s, :extract,
               case when fresh then least(decision_on, :asAt) else :asAt end
          from changed order by line
        returning id, invoice_no)
      insert into accounts.overpayment_cause
        (overpayment_version_id, classification, fraud_outcome)
      select k.id, c.classification, c.fraud_outcome
        from kept k join changed c on c.invoice_no = k.invoice_no
       where c.classification in ('claimant_error', 'other', 'fraud_proven') order by k.id
      """
          .formatted(
              FACTS, FACTS.replace("classification", OPEN_CLASS.formatted("classification")));

  private static final String GONE =
      """
      with gone as (
        select v.* from (%2$s) v
          join gone_key g on g.table_name = 'hb_overpayments' and g.key = v.invoice_no
         where not v.deleted),
      noted as (insert into changed_account select account_id from gone)
      insert into accounts.overpayment_version
        (source, invoice_no, %1$s, extract_id, effective_on, deleted)
      select source, invoice_no, %1$s, :extract, :asAt, true from gone
      """
          .formatted(FACTS, STANDING);

  private static final String GONE_KEYS =
      Staged.gone(
          "hb_overpayments",
          new Staged.Book("accounts.overpayment_version", "invoice_no"),
          "s.invoice_no");

  private final JdbcClient jdbc;

  OverpaymentIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps what is staged, and says in `not_recoverable (account_ref, invoice_no)` which invoices
  /// may have no charge.
  ///
  /// @return how many those are
  public long overpayments(Extract extract) {
    if (extract.whole("hb_overpayments")) {
      run(GONE_KEYS, extract);
    }
    run(CHANGED, extract);
    run(GONE, extract);
    return run(
        """
        insert into not_recoverable (account_ref, invoice_no)
        select a.account_ref, v.invoice_no
          from (%s) v join accounts.account a on a.id = v.account_id
         where not v.deleted and not v.recoverable
        """
            .formatted(STANDING),
        extract);
  }

  /// Says in `stopped_debt (key, debt_id, kind, reason)` which debts these facts stop: those under
  /// appeal, and those with a charge that cannot be recovered.
  public void stops(Extract extract) {
    run(
        """
        insert into stopped_debt (key, debt_id, kind, reason)
        select v.invoice_no || '@' || v.extract_id, d.id,
               case when v.recoverable then 'dispute' else 'other' end,
               case when v.recoverable then 'An appeal about this overpayment is open.'
                    else 'This overpayment is not recoverable (SI 2006/213 regulation 100), and a '
                         || 'charge of it stands: the charge is to be taken off.' end
          from (%s) v
          join accounts.debt d on d.account_id = v.account_id and d.part = v.invoice_no
         where not v.deleted
           and (v.appeal_open and v.recoverable or not v.recoverable and exists (
                 select from accounts.charge c
                  where c.debt_id = d.id and c.amount_pence > 0
                    and not exists (select from accounts.charge_withdrawn w
                                     where w.charge_id = c.id)))
        """
            .formatted(STANDING),
        extract);
  }

  private int run(String sql, Extract extract) {
    return Staged.run(jdbc, sql, extract);
  }
}
