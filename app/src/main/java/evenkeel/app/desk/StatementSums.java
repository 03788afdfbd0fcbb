package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.history.HistoryAsKnown;
import evenkeel.app.ledger.Statements;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The sums of a statement: every debt from its opening to its closing balance, by what moved it.
/// The parts of a row sum to its closing balance, and the closing balances to the ledger's own.
final class StatementSums {

  /// What moved one debt.
  ///
  /// @param debt null for money on the account as a whole
  /// @param credits what took a charge off: reductions and credit notes
  /// @param other refunds, transfers and write-offs
  /// @param due what had fallen due and was unpaid
  /// @param held the part of it that recovery was stopped for
  record Row(
      @Nullable Long debt,
      Money opening,
      Money charged,
      Money credits,
      Money costs,
      Money paid,
      Money other,
      Money closing,
      Money due,
      Money held) {

    /// What could be recovered on the day.
    Money recoverable() {
      return due.minus(held);
    }
  }

  private final StatementFacts facts;

  private StatementSums(StatementFacts facts) {
    this.facts = facts;
  }

  /// A row for each debt that has a line or stands on the account, in the order of its first line.
  static List<Row> of(StatementFacts facts) {
    var sums = new StatementSums(facts);
    var lines = new LinkedHashMap<@Nullable Long, List<Statements.Line>>();
    for (var line : facts.whole().lines()) {
      lines.computeIfAbsent(line.debt(), _ -> new ArrayList<>()).add(line);
    }
    return lines.entrySet().stream().map(each -> sums.row(each.getKey(), each.getValue())).toList();
  }

  /// All rows as one.
  static Row total(List<Row> rows) {
    return rows.stream()
        .reduce(
            new Row(
                null,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO),
            StatementSums::plus);
  }

  private static Row plus(Row a, Row b) {
    return new Row(
        null,
        a.opening().plus(b.opening()),
        a.charged().plus(b.charged()),
        a.credits().plus(b.credits()),
        a.costs().plus(b.costs()),
        a.paid().plus(b.paid()),
        a.other().plus(b.other()),
        a.closing().plus(b.closing()),
        a.due().plus(b.due()),
        a.held().plus(b.held()));
  }

  private Row row(@Nullable Long debt, List<Statements.Line> lines) {
    var from = facts.asked().from();
    var opening = Money.ZERO;
    var moved = new LinkedHashMap<String, Money>();
    for (var line : lines) {
      if (from != null && line.on().isBefore(from)) {
        opening = opening.plus(line.amount());
      } else {
        moved.merge(column(line.kind()), line.amount(), Money::plus);
      }
    }
    var closing = opening.plus(Money.sum(List.copyOf(moved.values())));
    var due = debt == null ? Money.ZERO : due(debt, closing);
    return new Row(
        debt,
        opening,
        moved.getOrDefault("charged", Money.ZERO),
        moved.getOrDefault("credits", Money.ZERO),
        moved.getOrDefault("costs", Money.ZERO),
        moved.getOrDefault("paid", Money.ZERO),
        moved.getOrDefault("other", Money.ZERO),
        closing,
        due,
        debt == null
            ? Money.ZERO
            : isHeld(debt) ? due : due.min(notPayable(debt).plus(disputed(debt))));
  }

  /// What of a lease's demands is suspended, capped, lost, never due or not decided: it cannot be
  /// recovered, whatever of it was paid.
  private Money notPayable(long debt) {
    return Money.sum(
        facts.demands().stream()
            .filter(each -> each.line().debt() == debt)
            .map(each -> each.line().sum().minus(each.validity().payable()))
            .toList());
  }

  private static String column(String kind) {
    return switch (kind) {
      case "charge" -> "charged";
      case "reduction" -> "credits";
      case "costs" -> "costs";
      case "receipt" -> "paid";
      default -> "other";
    };
  }

  /// What had fallen due and was unpaid: of a debt with instalments those whose day has come, of
  /// another its balance once it was demanded; never more than its balance. Of today the decision
  /// says it, which knows whether the right to pay by instalments is lost.
  private Money due(long debt, Money closing) {
    var decided = facts.overdue().get(debt);
    if (decided != null) {
      // The decision asks for no part that is disputed; it has fallen due all the same.
      return decided.plus(disputed(debt)).min(closing).max(Money.ZERO);
    }
    var own = facts.instalments().stream().filter(each -> each.debt() == debt).toList();
    var due =
        own.isEmpty()
            ? demanded(debt) ? closing : Money.ZERO
            : Money.sum(own.stream().map(this::unpaid).toList());
    return due.min(closing).max(Money.ZERO);
  }

  private Money unpaid(AccountFile.DueInstalment instalment) {
    return instalment.due().isAfter(facts.asked().on())
        ? Money.ZERO
        : Money.ofPence(instalment.pence())
            .minus(facts.met().getOrDefault(instalment.id(), Money.ZERO))
            .max(Money.ZERO);
  }

  private boolean demanded(long debt) {
    var on = facts.asked().on();
    return facts.charges().stream()
        .filter(charge -> charge.debt() == debt && charge.pence() > 0)
        .anyMatch(
            charge -> {
              var day = charge.due() == null ? charge.issued() : charge.due();
              return day != null && !day.isAfter(on);
            });
  }

  /// Whether all of a debt is held.
  private boolean isHeld(long debt) {
    return facts.holds().stream().anyMatch(hold -> hold.part() == null && covers(hold, debt));
  }

  /// What disputes hold of a debt by themselves, while the rest goes on.
  private Money disputed(long debt) {
    var sum = Money.ZERO;
    for (var hold : facts.holds()) {
      var part = hold.part();
      if (part != null && covers(hold, debt)) {
        sum = sum.plus(part);
      }
    }
    return sum;
  }

  /// Whether a hold covers a debt of this account.
  static boolean covers(HistoryAsKnown.Hold hold, long debt) {
    return hold.debt() == null || Objects.equals(hold.debt(), debt);
  }

  /// What stood in holds: by hold, the balance of what it covered; of a disputed part no more than
  /// that part.
  static Money covered(HistoryAsKnown.Hold hold, List<Row> rows) {
    var balance =
        Money.sum(
            rows.stream()
                .filter(
                    row -> row.debt() != null && covers(hold, Objects.requireNonNull(row.debt())))
                .map(row -> row.closing().max(Money.ZERO))
                .toList());
    var part = hold.part();
    return part == null ? balance : balance.min(part);
  }
}
