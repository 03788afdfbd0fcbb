package evenkeel.core.allocation;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which debt does this payment pay? The payer's direction comes first, then the method that
/// brought it, then an exact match, then the council's order. The page
/// `law/england/council-tax/allocation.md` says why.
public final class Allocation {

  /// The order's rules: the name that a line carries, and the sentence that explains it.
  public enum Rule {
    DIRECTED("directed", "The payer named this year."),
    DIRECTED_BILL("directed-bill", "The payer named this bill."),
    METHOD("method", "A method of recovery on this debt brought the money."),
    EXACT_INSTALMENT("exact-instalment", "The sum is exactly an instalment that is due."),
    EXACT_DUE("exact-due", "The sum is exactly what is due and unpaid."),
    EXACT_NOTICE("exact-notice", "The sum is exactly what the last notice asked for."),
    EXACT_NEXT("exact-next", "Nothing is overdue and the sum is exactly the next instalment."),
    DUE_OLDEST("due-oldest", "This year's oldest unpaid instalment that is due comes first."),
    ORDER_OLDEST("order-oldest", "The oldest liability order comes next."),
    EARLIER_YEAR("earlier-year", "The oldest unpaid year comes next."),
    REST_OF_YEAR("rest-of-year", "What is left goes to the rest of this year's bill.");

    private final String id;
    private final String because;

    Rule(String id, String because) {
      this.id = id;
      this.because = because;
    }

    /// As kept with the line.
    public String id() {
      return id;
    }

    /// As shown to an officer or payer.
    public String because() {
      return because;
    }
  }

  private final LocalDate on;
  private final List<OpenDebt> debts;
  private final FinancialYear thisYear;
  private final Map<Long, Money> owed = new LinkedHashMap<>();
  private final Map<Long, Money> unpaid = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private Money left;

  private Allocation(Payment payment, List<OpenDebt> debts) {
    this.on = payment.on();
    this.thisYear = FinancialYear.of(payment.on());
    this.left = payment.amount();
    this.debts =
        debts.stream()
            .filter(debt -> debt.balance().isPositive())
            .sorted(Comparator.comparing(OpenDebt::year).thenComparingLong(OpenDebt::debt))
            .toList();
    for (var debt : this.debts) {
      owed.put(debt.debt(), debt.balance());
      debt.instalments().forEach(open -> unpaid.put(open.id(), open.unpaid()));
    }
  }

  /// Where a payment goes, line by line.
  ///
  /// @param policy the council's choices of the day of the payment
  public static Allocated allocate(Payment payment, List<OpenDebt> debts, Policy policy) {
    var allocation = new Allocation(payment, debts);
    var bill = payment.directedDebt();
    var year = payment.directedTo();
    if (bill != null) {
      allocation.debt(bill);
    } else if (year != null) {
      allocation.year(year);
    }
    var via = payment.via();
    if (allocation.lines.isEmpty() && via != null) {
      allocation.method(via);
    }
    if (allocation.lines.isEmpty()) {
      allocation.exact();
    }
    allocation.inOrder();
    return new Allocated(allocation.lines, allocation.left);
  }

  private void debt(long named) {
    for (var debt : debts) {
      if (debt.debt() == named) {
        wholeDebt(debt, Rule.DIRECTED_BILL);
      }
    }
  }

  private void year(FinancialYear year) {
    for (var debt : debts) {
      if (debt.year().equals(year)) {
        wholeDebt(debt, Rule.DIRECTED);
      }
    }
  }

  /// The debt whose method brought it, the oldest where there are two; one whose method has ended
  /// only where none runs.
  private void method(Via via) {
    for (var running : new boolean[] {true, false}) {
      for (var debt : debts) {
        if (lines.isEmpty() && debt.hasMethod(via, running)) {
          wholeDebt(debt, Rule.METHOD);
        }
      }
    }
  }

  private void exact() {
    for (var debt : current()) {
      for (var open : debt.instalments()) {
        if (isDue(open) && left.equals(open.unpaid()) && left.isPositive()) {
          meet(debt, open, Rule.EXACT_INSTALMENT);
          return;
        }
      }
      if (left.equals(due(debt))) {
        dueOf(debt, Rule.EXACT_DUE);
        return;
      }
    }
    for (var debt : debts) {
      if (left.equals(debt.noticeAmount())) {
        wholeDebt(debt, Rule.EXACT_NOTICE);
        return;
      }
    }
    for (var debt : current()) {
      if (due(debt).isZero()
          && !debt.instalments().isEmpty()
          && left.equals(debt.instalments().getFirst().unpaid())) {
        meet(debt, debt.instalments().getFirst(), Rule.EXACT_NEXT);
        return;
      }
    }
  }

  private void inOrder() {
    current().forEach(debt -> dueOf(debt, Rule.DUE_OLDEST));
    debts.stream()
        .filter(OpenDebt::liabilityOrder)
        .forEach(debt -> wholeDebt(debt, Rule.ORDER_OLDEST));
    debts.stream()
        .filter(debt -> debt.year().compareTo(thisYear) < 0)
        .forEach(debt -> wholeDebt(debt, Rule.EARLIER_YEAR));
    debts.forEach(debt -> wholeDebt(debt, Rule.REST_OF_YEAR));
  }

  /// This year's debts, or later ones paid early, that still have their instalments.
  private List<OpenDebt> current() {
    return debts.stream()
        .filter(debt -> debt.year().compareTo(thisYear) >= 0)
        .filter(debt -> !debt.balanceFellDue() && !debt.liabilityOrder())
        .toList();
  }

  private boolean isDue(OpenInstalment open) {
    return !open.due().isAfter(on);
  }

  private Money due(OpenDebt debt) {
    var due = Money.ZERO;
    for (var open : debt.instalments()) {
      due = isDue(open) ? due.plus(open.unpaid()) : due;
    }
    return due;
  }

  private void dueOf(OpenDebt debt, Rule rule) {
    for (var open : debt.instalments()) {
      if (isDue(open)) {
        meet(debt, open, rule);
      }
    }
  }

  /// Instalments oldest first, then what the debt owes beside them: costs come last.
  private void wholeDebt(OpenDebt debt, Rule rule) {
    debt.instalments().forEach(open -> meet(debt, open, rule));
    put(debt, null, owed.getOrDefault(debt.debt(), Money.ZERO), rule);
  }

  private void meet(OpenDebt debt, OpenInstalment open, Rule rule) {
    put(debt, open, unpaid.getOrDefault(open.id(), Money.ZERO), rule);
  }

  private void put(OpenDebt debt, @Nullable OpenInstalment open, Money most, Rule rule) {
    var amount = most.min(left).min(owed.getOrDefault(debt.debt(), Money.ZERO));
    if (!amount.isPositive()) {
      return;
    }
    left = left.minus(amount);
    owed.merge(debt.debt(), amount, Money::minus);
    if (open != null) {
      unpaid.merge(open.id(), amount, Money::minus);
    }
    lines.add(
        new Line(debt.debt(), open == null ? null : open.id(), amount, rule.id(), rule.because()));
  }
}
