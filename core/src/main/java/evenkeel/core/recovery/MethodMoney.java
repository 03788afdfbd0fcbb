package evenkeel.core.recovery;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.BenefitRules;
import evenkeel.core.law.Citation;
import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The money that a running method should bring: who pays it, since when nothing came from them,
/// and by when the next of it was due. What the person pays of their own accord does not count: it
/// would hide that an employer stopped. Only a late payment is told apart from none; whether a
/// payment was large enough the law desk's sums say.
///
/// @param who pays it over, as in the middle of a sentence
/// @param since the last day on which money came from them, or the method's own day where none did
/// @param ever whether any money came from them since the method began
/// @param beside money that came after that day and does not count, null where none did
/// @param due the last day on which money was due; the council's own days follow it
/// @param askFrom the first evening on which an officer is asked
/// @param rule what says by when it is paid over, null where no rule does
record MethodMoney(
    String who,
    LocalDate since,
    boolean ever,
    @Nullable Beside beside,
    LocalDate due,
    LocalDate askFrom,
    @Nullable Citation rule) {

  /// Money since, of which it is not told that it is the method's.
  ///
  /// @param told whether the source says that somebody else paid it
  private record Beside(LocalDate on, boolean told) {}

  /// The last money that counts, and what came beside it.
  private record Came(LocalDate since, boolean ever, @Nullable Beside beside) {

    static Came of(StepTaken method, Situation s, Set<MoneyFrom> counts) {
      LocalDate last = null;
      for (var from : counts) {
        last = later(last, s.lastMoneyFrom().get(from));
      }
      var ever = last != null && !last.isBefore(method.issuedOn());
      var since = ever && last != null ? last : method.issuedOn();
      return new Came(since, ever, beside(s, counts, since));
    }

    private static @Nullable Beside beside(Situation s, Set<MoneyFrom> counts, LocalDate since) {
      LocalDate untold = null;
      LocalDate told = null;
      for (var each : s.lastMoneyFrom().entrySet()) {
        if (!counts.contains(each.getKey()) && each.getValue().isAfter(since)) {
          switch (each.getKey()) {
            case UNTOLD, COUNCIL -> untold = later(untold, each.getValue());
            case EMPLOYER, BENEFIT, AGENT, PERSON -> told = later(told, each.getValue());
          }
        }
      }
      return untold != null
          ? new Beside(untold, false)
          : told == null ? null : new Beside(told, true);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
      return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
  }

  /// @return null for a method that brings no regular money: a charge, a petition, a committal
  static @Nullable MethodMoney of(StepTaken method, Situation s, Law law, Policy policy) {
    return switch (method.kind()) {
      case ATTACHMENT_OF_EARNINGS -> {
        var came = Came.of(method, s, Set.of(MoneyFrom.EMPLOYER));
        yield ofEarnings(came, came.since(), EnforcementRules.PAID_OVER, law, policy);
      }
      case DIRECT_EARNINGS_ATTACHMENT -> {
        var came = Came.of(method, s, Set.of(MoneyFrom.EMPLOYER));
        var waits = !came.ever() && law.has(BenefitRules.NOTICE_DAYS);
        yield ofEarnings(
            came,
            waits ? came.since().plusDays(law.value(BenefitRules.NOTICE_DAYS)) : came.since(),
            BenefitRules.PAYMENT_DAY,
            law,
            policy);
      }
      case MEMBERS_ALLOWANCES ->
          monthly("the authority", Came.of(method, s, Set.of(MoneyFrom.EMPLOYER)), policy);
      case ATTACHMENT_OF_BENEFITS ->
          monthly("whoever pays the benefit", Came.of(method, s, benefit(s)), policy);
      case DWP_REFERRAL -> monthly("DWP", Came.of(method, s, Set.of(MoneyFrom.BENEFIT)), policy);
      case AGENT_INSTRUCTED, WARRANT ->
          byAgent(Came.of(method, s, Set.of(MoneyFrom.AGENT)), policy);
      default -> null;
    };
  }

  /// Housing benefit is paid by the council itself: what it keeps back comes from its own system.
  private static Set<MoneyFrom> benefit(Situation s) {
    return s.type() == DebtType.HB_OVERPAYMENT
        ? Set.of(MoneyFrom.BENEFIT, MoneyFrom.COUNCIL)
        : Set.of(MoneyFrom.BENEFIT);
  }

  private static MethodMoney byAgent(Came came, Policy policy) {
    var due = came.since().plusDays(policy.days().agentMoney());
    return new MethodMoney(
        "the enforcement agent",
        came.since(),
        came.ever(),
        came.beside(),
        due,
        due.plusDays(1),
        null);
  }

  /// Pay comes at least once a month, and what was taken is paid over by a day of the next month.
  private static MethodMoney ofEarnings(
      Came came, LocalDate firstPay, Key<Integer> paidOver, Law law, Policy policy) {
    var known = law.has(paidOver);
    var taken = came.ever() ? firstPay : firstPay.plusMonths(1);
    var next = taken.plusMonths(1);
    var due = known ? next.withDayOfMonth(law.value(paidOver)) : next;
    return of("the employer", came, due, policy, known ? law.cite(paidOver) : null);
  }

  private static MethodMoney monthly(String who, Came came, Policy policy) {
    return of(who, came, came.since().plusMonths(1), policy, null);
  }

  private static MethodMoney of(
      String who, Came came, LocalDate due, Policy policy, @Nullable Citation rule) {
    return new MethodMoney(
        who,
        came.since(),
        came.ever(),
        came.beside(),
        due,
        due.plusDays(policy.days().methodMoney()).plusDays(1),
        rule);
  }

  String question() {
    return beside != null && !beside.told()
        ? "Did " + who + " pay what came on " + Words.day(beside.on()) + "? What is to be done?"
        : who.substring(0, 1).toUpperCase(Locale.UK)
            + who.substring(1)
            + " has paid nothing since "
            + Words.day(since)
            + ": what is to be done?";
  }

  /// Why an officer is asked: what is late first, then the money that does not count.
  List<Reason> late() {
    var late =
        new Reason(
            "method-brings-nothing",
            (ever
                    ? "The last money of theirs came on " + Words.day(since)
                    : "Nothing has been paid by them since it began on " + Words.day(since))
                + " and the next was due by "
                + Words.day(due)
                + ".",
            rule);
    return beside == null
        ? List.of(late)
        : List.of(
            late,
            beside.told()
                ? Reason.fact(
                    "money-of-others",
                    "What came on "
                        + Words.day(beside.on())
                        + " was paid by somebody else, and does not say that the method runs.")
                : Reason.fact(
                    "money-untold",
                    "Money came on "
                        + Words.day(beside.on())
                        + ", and its source does not say who paid it."));
  }
}
