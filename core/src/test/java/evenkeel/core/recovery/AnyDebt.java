package evenkeel.core.recovery;

import static evenkeel.core.ForAll.one;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// A random debt that lives through its nights: bills, payments in time, late, in part or never,
/// notices issued as decided or reported from elsewhere, holds, plans, changes of the charge.
final class AnyDebt {

  private final Random random;
  final Debts debt = new Debts();
  final Policy policy;

  AnyDebt(Random random) {
    this.random = random;
    this.policy = policy();
    debt.nation = one(random, Nation.ENGLAND, Nation.ENGLAND, Nation.WALES);
    debt.year = new FinancialYear(one(random, 2024, 2025, 2026, 2026));
    debt.demand = chance(40) ? null : debt.year.firstDay().minusDays(random.nextInt(40));
    bill();
    payments();
    people();
    facts();
  }

  private boolean chance(int inHowMany) {
    return random.nextInt(inHowMany) == 0;
  }

  private Policy policy() {
    return new Policy(
        one(random, 0, 7, 10),
        Money.parse(one(random, "0.00", "5.00")),
        Money.parse(one(random, "0.00", "5.00", "20.00")),
        Money.parse(one(random, "0.00", "50.00")),
        one(random, 0, 0, 5),
        random.nextBoolean(),
        random.nextBoolean(),
        5,
        6,
        random.nextBoolean() ? Set.of() : Set.of("council-tax.joint.notice-first"),
        Policy.DEFAULTS.invoices(),
        Policy.DEFAULTS.charges(),
        Policy.DEFAULTS.sums(),
        Policy.DEFAULTS.days());
  }

  private void bill() {
    var number = one(random, 10, 10, 12, 6, 1);
    var first = debt.year.firstDay().plusMonths(12 - number > 2 ? 12 - number - 1 : 0);
    first = first.plusDays(random.nextInt(28));
    var each = Money.ofPence(random.nextInt(30_000) + 1);
    for (var i = 0; i < number; i++) {
      debt.instalment(
          first.plusMonths(i), i == 0 ? each.plus(Money.ofPence(random.nextInt(900))) : each);
    }
  }

  private void payments() {
    var paysUntil = random.nextInt(14);
    for (var i = 0; i < debt.bill.size(); i++) {
      var row = debt.bill.get(i);
      if (i < paysUntil || random.nextInt(3) == 0) {
        var late = one(random, -3, 0, 0, 0, 4, 12, 20, 40);
        var sum =
            one(random, row.amount(), row.amount(), Money.ofPence(row.amount().pence() / 2 + 1));
        debt.pays(row.due().plusDays(late).toString(), sum.plain());
      }
    }
    if (chance(8)) {
      var all = Money.sum(debt.bill.stream().map(Instalment::amount).toList());
      debt.pays(debt.year.firstDay().plusDays(random.nextInt(400)).toString(), all.plain());
    }
  }

  private void people() {
    if (!chance(30)) {
      debt.liable.add(
          new LiablePerson(
              1,
              debt.year.firstDay(),
              null,
              !chance(20),
              null,
              chance(20),
              chance(30),
              chance(30)));
    }
    if (chance(4)) {
      var served = chance(3) ? debt.year.firstDay().plusDays(random.nextInt(200)) : null;
      debt.liable.add(
          new LiablePerson(2, debt.year.firstDay(), null, false, served, chance(20), false, false));
    }
  }

  private void facts() {
    if (chance(3)) {
      var from = debt.year.firstDay().plusDays(random.nextInt(330));
      debt.hold(
          one(random, HoldKind.values()),
          from.toString(),
          chance(4) ? null : from.plusDays(random.nextInt(90)).toString());
    }
    if (chance(10)) {
      var agreed = debt.year.firstDay().plusDays(random.nextInt(300));
      debt.plan = new PlanInForce(1, agreed, random.nextBoolean(), agreed.plusDays(400));
    }
    debt.changedOn = chance(6) ? debt.year.firstDay().plusDays(random.nextInt(300)) : null;
    debt.awaited = chance(8) ? debt.year.firstDay().plusDays(random.nextInt(300)) : null;
    if (debt.demand != null && chance(8)) {
      debt.demand = debt.demand.minusMonths(60L + random.nextInt(18));
    }
    if (chance(5)) {
      var from = debt.year.firstDay().plusDays(random.nextInt(200));
      var until = from.plusDays(random.nextInt(90));
      debt.pastSpaces.add(
          new PastBreathingSpace(
              from, chance(3) ? null : until, until.plusDays(random.nextInt(30))));
    }
    debt.address = !chance(25);
    debt.costs = chance(20) ? Money.ofPounds(60) : Money.ZERO;
  }

  /// Makes it an overpayment: notified or not, by invoice or not, owed by one or two people each
  /// with a clock of their own.
  void overpayment() {
    debt.type = DebtType.HB_OVERPAYMENT;
    debt.demand = chance(8) ? null : debt.year.firstDay().plusDays(random.nextInt(120) - 30L);
    debt.overpaid = overpaid(debt.year.firstDay());
  }

  private @Nullable Overpaid overpaid(LocalDate from) {
    return random.nextInt(10) == 0
        ? null
        : new Overpaid(
            random.nextInt(6) != 0,
            random.nextInt(3) == 0 ? from.plusDays(random.nextInt(300)) : null,
            random.nextInt(2) == 0 ? List.of() : owing(from),
            notices());
  }

  private NoticeContent notices() {
    return switch (random.nextInt(16)) {
      case 0 -> NoticeContent.UNKNOWN;
      case 1 -> NoticeContent.lacking(NoticeContent.Item.APPEAL);
      default -> NoticeContent.WHOLE;
    };
  }

  private List<Owing> owing(LocalDate from) {
    var all = new ArrayList<Owing>();
    for (var party = 1; party <= 2; party++) {
      if (party == 1 || random.nextBoolean()) {
        var held = random.nextInt(5) == 0;
        var day = from.plusDays(random.nextInt(300));
        all.add(
            new Owing(
                party,
                Money.ofPounds(random.nextInt(6) == 0 ? 100 : 10_000),
                random.nextInt(8) != 0,
                random.nextInt(10) == 0 ? null : from.plusDays(random.nextInt(120)),
                random.nextInt(10) == 0,
                random.nextInt(8) == 0 ? day : null,
                held
                    ? List.of(
                        new HoldInForce(
                            9,
                            one(random, HoldKind.values()),
                            day,
                            random.nextBoolean() ? null : day.plusDays(random.nextInt(90)),
                            "told by telephone"))
                    : List.of(),
                random.nextInt(4) == 0
                    ? List.of()
                    : LongStream.rangeClosed(1, 40).boxed().toList()));
      }
    }
    return all;
  }

  /// Lives from the start of the year for some fifteen months, a few days at a time. What the
  /// engine would issue is mostly issued.
  void live(Rulebook rulebook, Night night) {
    var day = debt.year.firstDay();
    while (day.isBefore(debt.year.lastDay().plusDays(100))) {
      debt.issueOn = day.plusDays(1L + random.nextInt(3));
      var s = debt.on(day);
      var decision = Recovery.decide(s, rulebook.on(s.issueOn(), s.nation()), policy);
      night.seen(s, decision);
      if (decision instanceof Decision.Take take && !chance(6)) {
        issue(take);
      } else if (chance(120)) {
        reported(day);
      }
      day = day.plusDays(1L + random.nextInt(6));
    }
  }

  interface Night {
    void seen(Situation s, Decision decision);
  }

  private void issue(Decision.Take take) {
    var reported = chance(6);
    var amount = chance(15) ? take.amount().plus(Money.ofPounds(1)) : take.amount();
    debt.steps.add(
        new StepTaken(
            debt.steps.size() + 1,
            take.step(),
            take.issueOn(),
            take.payBy(),
            take.nextStepFrom(),
            amount,
            reported,
            reported && random.nextBoolean()));
  }

  private void reported(LocalDate day) {
    debt.steps.add(
        new StepTaken(
            debt.steps.size() + 1,
            one(random, StepKind.values()),
            day,
            day.plusDays(6),
            day.plusDays(14),
            Money.ofPounds(random.nextInt(300)),
            true,
            random.nextBoolean()));
  }
}
