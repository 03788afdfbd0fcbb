package evenkeel.core.recovery;

import evenkeel.core.law.BenefitRules;
import evenkeel.core.law.Citation;
import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The money that a running method should bring: who pays it, since when nothing came, and by when
/// the next of it was due. Only a late payment is told apart from none; whether a payment was large
/// enough the law desk's sums say.
///
/// @param who pays it over
/// @param since the last day on which money came, or the method's own day where none did
/// @param ever whether any money came since the method began
/// @param due the last day on which money was due; the council's own days follow it
/// @param askFrom the first evening on which an officer is asked
/// @param rule what says by when it is paid over, null where no rule does
record MethodMoney(
    String who,
    LocalDate since,
    boolean ever,
    LocalDate due,
    LocalDate askFrom,
    @Nullable Citation rule) {

  /// @return null for a method that brings no regular money: a charge, a petition, a committal
  static @Nullable MethodMoney of(StepTaken method, Situation s, Law law, Policy policy) {
    var last = s.lastMoneyOn();
    var ever = last != null && !last.isBefore(method.issuedOn());
    var since = ever && last != null ? last : method.issuedOn();
    return switch (method.kind()) {
      case ATTACHMENT_OF_EARNINGS ->
          ofEarnings(since, since, ever, EnforcementRules.PAID_OVER, law, policy);
      case DIRECT_EARNINGS_ATTACHMENT ->
          ofEarnings(
              since,
              ever || !law.has(BenefitRules.NOTICE_DAYS)
                  ? since
                  : since.plusDays(law.value(BenefitRules.NOTICE_DAYS)),
              ever,
              BenefitRules.PAYMENT_DAY,
              law,
              policy);
      case ATTACHMENT_OF_BENEFITS -> monthly("Whoever pays the benefit", since, ever, policy);
      case DWP_REFERRAL -> monthly("DWP", since, ever, policy);
      case AGENT_INSTRUCTED, WARRANT ->
          new MethodMoney(
              "The enforcement agent",
              since,
              ever,
              since.plusDays(policy.days().agentMoney()),
              since.plusDays(policy.days().agentMoney()).plusDays(1),
              null);
      default -> null;
    };
  }

  /// Pay comes at least once a month, and what was taken is paid over by a day of the next month.
  private static MethodMoney ofEarnings(
      LocalDate since,
      LocalDate firstPay,
      boolean ever,
      Key<Integer> paidOver,
      Law law,
      Policy policy) {
    var known = law.has(paidOver);
    var taken = ever ? firstPay : firstPay.plusMonths(1);
    var next = taken.plusMonths(1);
    var due = known ? next.withDayOfMonth(law.value(paidOver)) : next;
    return of("The employer", since, ever, due, policy, known ? law.cite(paidOver) : null);
  }

  private static MethodMoney monthly(String who, LocalDate since, boolean ever, Policy policy) {
    return of(who, since, ever, since.plusMonths(1), policy, null);
  }

  private static MethodMoney of(
      String who,
      LocalDate since,
      boolean ever,
      LocalDate due,
      Policy policy,
      @Nullable Citation rule) {
    return new MethodMoney(
        who, since, ever, due, due.plusDays(policy.days().methodMoney()).plusDays(1), rule);
  }

  String question() {
    return who + " has paid nothing since " + Words.day(since) + ": what is to be done?";
  }

  Reason late() {
    return new Reason(
        "method-brings-nothing",
        (ever
                ? "The last money came on " + Words.day(since)
                : "Nothing has been paid since it began on " + Words.day(since))
            + " and the next was due by "
            + Words.day(due)
            + ".",
        rule);
  }
}
