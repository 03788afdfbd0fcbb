package evenkeel.app.ledger;

import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.audit.Approvals;
import java.time.LocalDate;
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
  private final ApplicationEventPublisher events;

  SuspensePosting(
      JdbcClient jdbc,
      Allocations allocations,
      SuspenseQueue queue,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.allocations = allocations;
    this.queue = queue;
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
    jdbc.sql(Allocations.STAGING).update();
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
    var debts = jdbc.sql("select distinct debt_id from affected_debt").query(Long.class).set();
    if (!debts.isEmpty()) {
      events.publishEvent(new FactsLanded(debts, "money was found to be theirs"));
    }
  }
}
