package evenkeel.app.ledger;

import evenkeel.core.allocation.Allocated;
import evenkeel.core.allocation.Allocation;
import evenkeel.core.allocation.Line;
import evenkeel.core.allocation.MethodOn;
import evenkeel.core.allocation.OpenDebt;
import evenkeel.core.allocation.OpenInstalment;
import evenkeel.core.allocation.Payment;
import evenkeel.core.allocation.Via;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The open debts of one account while its receipts are allocated one after another: each takes
/// from what the ones before it left.
final class PayingAccount {

  /// A step that stands on a debt.
  ///
  /// @param endedOn when a method ended, null while it runs
  record Served(
      String kind,
      LocalDate issuedOn,
      LocalDate payBy,
      Money amount,
      @Nullable LocalDate endedOn) {}

  private static final class Open {
    private final long id;
    private final LocalDate due;
    private long unpaid;

    Open(long id, LocalDate due, long unpaid) {
      this.id = id;
      this.due = due;
      this.unpaid = unpaid;
    }
  }

  private static final class Debt {
    private final long id;
    private final FinancialYear year;
    private long balance;
    private final List<Open> instalments = new ArrayList<>();
    private final List<Served> served = new ArrayList<>();

    Debt(long id, FinancialYear year, long balance) {
      this.id = id;
      this.year = year;
      this.balance = balance;
    }
  }

  private final List<Debt> debts = new ArrayList<>();

  /// Adds a debt; instalments and steps added next belong to it.
  void debt(long id, int year, long balance) {
    debts.add(new Debt(id, new FinancialYear(year), balance));
  }

  void instalment(long id, LocalDate due, long unpaid) {
    debts.getLast().instalments.add(new Open(id, due, unpaid));
  }

  void served(long debt, Served step) {
    debts.stream().filter(d -> d.id == debt).forEach(d -> d.served.add(step));
  }

  /// Allocates a payment and takes it off what is open.
  Allocated pay(Payment payment, Policy policy) {
    var open = debts.stream().map(debt -> open(debt, payment.on())).toList();
    var allocated = Allocation.allocate(payment, open, policy);
    allocated.lines().forEach(this::take);
    return allocated;
  }

  private void take(Line line) {
    for (var debt : debts) {
      if (debt.id == line.debt()) {
        debt.balance -= line.amount().pence();
        for (var instalment : debt.instalments) {
          if (line.instalment() != null && instalment.id == line.instalment()) {
            instalment.unpaid -= line.amount().pence();
          }
        }
      }
    }
  }

  private static OpenDebt open(Debt debt, LocalDate on) {
    var instalments =
        debt.instalments.stream()
            .filter(i -> i.unpaid > 0)
            .map(i -> new OpenInstalment(i.id, i.due, Money.ofPence(i.unpaid)))
            .toList();
    return new OpenDebt(
        debt.id,
        debt.year,
        Money.ofPence(debt.balance),
        debt.served.stream().anyMatch(s -> isOrder(s) && !s.issuedOn().isAfter(on)),
        fellDue(debt, on),
        latestNotice(debt, on),
        instalments,
        methods(debt, on));
  }

  /// The methods begun by a day. A later step of its own records that an agent returned the case.
  private static List<MethodOn> methods(Debt debt, LocalDate on) {
    var methods = new ArrayList<MethodOn>(0);
    for (var step : debt.served) {
      var via = via(step.kind());
      if (via != null && !step.issuedOn().isAfter(on)) {
        var ended = step.endedOn() != null && step.endedOn().isBefore(on);
        methods.add(new MethodOn(via, !ended && !(via == Via.AGENT && agentReturned(debt, on))));
      }
    }
    return methods;
  }

  private static boolean agentReturned(Debt debt, LocalDate on) {
    return debt.served.stream()
        .anyMatch(step -> step.kind().equals("agent_returned") && step.issuedOn().isBefore(on));
  }

  private static @Nullable Via via(String kind) {
    return switch (kind) {
      case "attachment_of_earnings", "members_allowances", "direct_earnings_attachment" ->
          Via.EMPLOYER;
      case "attachment_of_benefits", "dwp_referral" -> Via.BENEFIT;
      case "agent_instructed", "warrant" -> Via.AGENT;
      default -> null;
    };
  }

  private static boolean isOrder(Served step) {
    return step.kind().equals("liability_order");
  }

  private static boolean isNotice(Served step) {
    return step.kind().startsWith("reminder") || step.kind().equals("final_notice");
  }

  /// The whole balance fell due when a reminder's last day passed with something that it asked for
  /// unpaid.
  private static boolean fellDue(Debt debt, LocalDate on) {
    return debt.served.stream()
        .filter(s -> s.kind().startsWith("reminder") && s.payBy().isBefore(on))
        .anyMatch(
            s ->
                debt.instalments.stream().anyMatch(i -> i.unpaid > 0 && !i.due.isAfter(s.payBy())));
  }

  private static @Nullable Money latestNotice(Debt debt, LocalDate on) {
    Served latest = null;
    for (var step : debt.served) {
      if (isNotice(step)
          && !step.issuedOn().isAfter(on)
          && (latest == null || step.issuedOn().isAfter(latest.issuedOn()))) {
        latest = step;
      }
    }
    return latest == null ? null : latest.amount();
  }
}
