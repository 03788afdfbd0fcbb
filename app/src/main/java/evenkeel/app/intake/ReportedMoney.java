package evenkeel.app.intake;

import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.References;
import evenkeel.app.ledger.Receipts;
import evenkeel.app.ledger.Transactions;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.store.Extract;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What an extract's transactions do. One source brings the receipts, by policy: the bank's files,
/// or the extracts. Where files do, the first extract brings the history from before they began,
/// and later ones are matched with them.
@Component
class ReportedMoney {

  /// The policy setting that names the source: `files` or `package`.
  static final String SETTING = "receipts-source";

  /// Whose numbers receipts carry, wherever they come from.
  static final String NUMBERS = "receipts";

  private final Debts debts;
  private final References references;
  private final Receipts receipts;
  private final Transactions transactions;
  private final PolicyBook policies;

  ReportedMoney(
      Debts debts,
      References references,
      Receipts receipts,
      Transactions transactions,
      PolicyBook policies) {
    this.debts = debts;
    this.references = references;
    this.receipts = receipts;
    this.transactions = transactions;
    this.policies = policies;
  }

  void apply(Extract extract, boolean first, Staging staging) {
    debts.ofTransactions(extract);
    transactions.post(extract);
    if (!first && !fromExtracts(extract.asAt())) {
      transactions.match(extract);
      return;
    }
    transactions.stagePayments();
    staging.analyze("staged_receipts");
    receipts.dropKnown(NUMBERS);
    references.match();
    references.ofCharges(extract);
    staging.analyze("matched_receipt");
    receipts.post(NUMBERS, null, "extract " + extract.id() + ", transactions.csv", extract.asAt());
  }

  /// Whether the council chose that extracts bring the receipts.
  boolean fromExtracts(LocalDate day) {
    var chosen = "files";
    var from = LocalDate.MIN;
    for (var row : policies.rows()) {
      if (row.key().equals(SETTING) && !row.from().isAfter(day) && !row.from().isBefore(from)) {
        chosen = row.value();
        from = row.from();
      }
    }
    return chosen.equals("package");
  }
}
