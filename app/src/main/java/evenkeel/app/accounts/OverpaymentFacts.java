package evenkeel.app.accounts;

import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bulk door to what benefits systems say of overpayments: their notices and how they are
/// recovered. It reads the few debts that are overpayments and joins nothing to the others.
public final class OverpaymentFacts {

  private OverpaymentFacts() {}

  /// One person's own liability.
  ///
  /// @param pence what this person owes of it at most
  /// @param chosen whether the council recovers it from this person
  /// @param notified when this person was, null when no notice is recorded
  /// @param disputed whether a dispute of this person's own is open
  /// @param disputeEnded the outcome of the last one, null when there was none
  /// @param lacks what this person's notice lacks as it is recorded, blank where nobody has said
  public record Owes(
      long party,
      long pence,
      boolean chosen,
      @Nullable LocalDate notified,
      boolean disputed,
      @Nullable LocalDate disputeEnded,
      String lacks) {}

  /// Hears the overpayments, debts in ascending order.
  public interface Told {

    /// @param notified when the decision was notified, null when no notice is recorded
    /// @param byInvoice whether it is recovered by invoice
    /// @param lacks what its notice lacks as it is recorded, blank where nobody has said
    void overpayment(long debt, @Nullable LocalDate notified, boolean byInvoice, String lacks);

    void owes(long debt, Owes owes);
  }

  /// Tells each person's own liability for these debts, as was known by the evening. By `offset 0`
  /// each debt's rows are found by their key, as [#tell] does.
  ///
  /// @param debts overpayments alone
  public static void tellOwing(Connection connection, Ids debts, LocalDate evening, Told told) {
    if (debts.isEmpty()) {
      return;
    }
    var query =
        """
        select d.id, l.party_id, l.amount_pence, l.chosen, l.notified_on, l.appeal_open,
               l.appeal_decided_on, coalesce(%3$s, l.notice_lacks, '')
          from accounts.debt d
         cross join lateral (
           select o.* from accounts.overpayment_liability o
            where o.account_id = d.account_id and o.invoice_no = d.part offset 0) l
         where %1$s and l.effective_on <= '%2$s' and not l.deleted
           and not exists (
             select from accounts.overpayment_liability n
              where n.source = l.source and n.source_key = l.source_key and n.id > l.id
                and n.effective_on <= '%2$s')
         order by d.id, l.party_id
        """
            .formatted(debts.holds("d.id"), evening, said("l", "= l.party_id", evening));
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.owes(
            rows.number(),
            new Owes(
                rows.number(),
                rows.number(),
                rows.yes(),
                rows.dateOrNull(),
                rows.yes(),
                rows.dateOrNull(),
                rows.text()));
      }
    }
  }

  /// An officer's last word on the content of a notice, null where there is none: a subquery for a
  /// row of a source's.
  ///
  /// @param whose what is asked of whose notice it is
  private static String said(String row, String whose, LocalDate evening) {
    return """
        (select r.lacks from accounts.overpayment_record r
          where r.source = %1$s.source and r.invoice_no = %1$s.invoice_no
            and r.party_id %2$s and r.notified_on = %1$s.notified_on
            and r.effective_on <= '%3$s'
          order by r.id desc limit 1)\
        """
        .formatted(row, whose, evening);
  }

  /// Tells, of each of these debts that is an overpayment on file, when its decision was notified
  /// and whether it is recovered by invoice, as was known by the evening. By `offset 0` each debt's
  /// rows are found by their key, where the database would else read the whole table for every few
  /// debts.
  ///
  /// @param debts overpayments alone
  public static void tell(Connection connection, Ids debts, LocalDate evening, Told told) {
    if (debts.isEmpty()) {
      return;
    }
    var query =
        """
        select d.id, v.notified_on, v.recovery_route is not distinct from 'invoice',
               coalesce(%3$s, v.notice_lacks, '')
          from accounts.debt d
         cross join lateral (
           select o.source, o.invoice_no, o.id, o.notified_on, o.recovery_route,
                  o.effective_on, o.deleted, o.notice_lacks
             from accounts.overpayment_version o
            where o.account_id = d.account_id and o.invoice_no = d.part offset 0) v
         where %1$s and d.part <> '' and v.effective_on <= '%2$s' and not v.deleted
           and not exists (
             select from accounts.overpayment_version n
              where n.source = v.source and n.invoice_no = v.invoice_no and n.id > v.id
                and n.effective_on <= '%2$s')
         order by d.id
        """
            .formatted(debts.holds("d.id"), evening, said("v", "is null", evening));
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        told.overpayment(rows.number(), rows.dateOrNull(), rows.yes(), rows.text());
      }
    }
  }
}
