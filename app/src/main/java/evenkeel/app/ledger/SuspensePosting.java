package evenkeel.app.ledger;

import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.audit.Approvals;
import evenkeel.app.store.TempTables;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves an item's money from suspense to the debts of its account. The payment counts from the day
/// on which it was made, not from the day on which we found its owner.
@Component
class SuspensePosting {

  private final JdbcClient jdbc;
  private final Allocations allocations;
  private final SuspenseQueue queue;
  private final Debts debts;
  private final ApplicationEventPublisher events;

  SuspensePosting(
      JdbcClient jdbc,
      Allocations allocations,
      SuspenseQueue queue,
      Debts debts,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.allocations = allocations;
    this.queue = queue;
    this.debts = debts;
    this.events = events;
  }

  void post(
      SuspenseItem item, long account, Approvals.Request asked, String approver, LocalDate today) {
    var entry =
        jdbc.sql(
                """
                insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
                values (:today, 'transfer', 'the owner of this money was found',
                  :evidence, 'suspense:' || :item) returning id
                """)
            .param("today", today)
            .param(
                "evidence",
                "request %d of %s, approved by %s"
                    .formatted(asked.id(), asked.requestedBy(), approver))
            .param("item", item.id())
            .query(Long.class)
            .single();
    if (item.amount().isNegative()) {
      takeOut(entry, item, account, today);
    } else {
      allocate(entry, item, account, today);
    }
  }

  private void allocate(long entry, SuspenseItem item, long account, LocalDate today) {
    TempTables.make(jdbc, Allocations.STAGING);
    jdbc.sql(
            """
            insert into landed_receipt
              (receipt_id, entry_id, account_id, amount_pence, effective_on, posted_on,
               financial_year)
            select r.id, :entry, :account, r.amount_pence, r.effective_on, :today, r.directed_year
              from ledger.receipt r where r.id = :receipt
            """)
        .param("entry", entry)
        .param("account", account)
        .param("today", today)
        .param("receipt", item.receipt())
        .update();
    queue.posted(item.id(), account, today);
    allocations.allocateLanded("suspense", today);
    var affected = jdbc.sql("select distinct debt_id from affected_debt").query(Long.class).set();
    if (!affected.isEmpty()) {
      events.publishEvent(new FactsLanded(affected, "money was found to be theirs"));
    }
  }

  /// Money that went out and no receipt explains is taken from what the account has in hand: it
  /// makes nothing overdue, and the account's balance shows it.
  private void takeOut(long entry, SuspenseItem item, long account, LocalDate today) {
    jdbc.sql(
            """
            insert into ledger.leg
              (entry_id, leg_no, book, fund, account_id, amount_pence, effective_on)
            values (:entry, 1, 'suspense', 'general_fund', null, :pence, :today),
                   (:entry, 2, 'on_account', 'general_fund', :account, -:pence, :today)
            """)
        .param("entry", entry)
        .param("pence", item.amount().pence())
        .param("account", account)
        .param("today", today)
        .update();
    queue.posted(item.id(), account, today);
    events.publishEvent(new FactsLanded(Set.copyOf(debts.ofAccount(account)), "money went out"));
  }
}
