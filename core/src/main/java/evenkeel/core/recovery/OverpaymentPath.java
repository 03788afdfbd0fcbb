package evenkeel.core.recovery;

import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A housing benefit overpayment: nothing is recovered before a decision notice, nor within the
/// month in which it may be disputed; then who does not pay the invoice is reminded twice, and an
/// officer chooses the method, for that an overpayment can be recovered does not mean that it must
/// be (SI 2006/213 regulations 99 to 105 and Schedule 9). The bill of such a debt is its decision
/// notice.
final class OverpaymentPath extends ReferredPath {

  private static final String QUESTION =
      "Has everybody who owes this overpayment had a decision notice?";

  private static final String MENDED =
      "Was the decision notice put right and sent again to everybody who owes this overpayment?";

  private static final String CONTENT = "Did the decision notice hold all that the law asks for?";

  @Override
  @Nullable Course before(Situation s, Law law) {
    var notified = s.demandIssuedOn();
    if (notified == null || !askedFor(s)) {
      return asked(
          QUESTION,
          s.balance(),
          List.of(
              ruled(
                  "no-decision-notice",
                  "No decision notice is recorded, and nothing may be recovered before one.",
                  BenefitNoticeRules.EVERYBODY,
                  law)));
    }
    var overpaid = s.overpaid();
    if (overpaid != null && !overpaid.notices().lacks().isEmpty()) {
      return defective(overpaid.notices(), s, law);
    }
    if (!law.has(BenefitNoticeRules.APPEAL_MONTHS)) {
      return null;
    }
    return overpaid == null || overpaid.owing().isEmpty()
        ? disputed(notified, s, law)
        : own(overpaid, s, law);
  }

  /// No recovery rests on a notice that lacks anything: neither a reminder nor what runs already.
  private static Course defective(NoticeContent notices, Situation s, Law law) {
    return asked(
        MENDED,
        s.balance(),
        List.of(
            ruled(
                "notice-defective",
                "The decision notice lacks "
                    + notices.wants()
                    + ": no recovery rests on it until a good one has gone.",
                BenefitNoticeRules.DEFECTIVE,
                law)));
  }

  /// While nobody has said what a notice held, nothing new rests on it.
  @Override
  Course.@Nullable Unclear unsettled(Situation s, Arrears arrears, List<Reason> because, Law law) {
    var overpaid = s.overpaid();
    if (overpaid == null || overpaid.notices().known()) {
      return null;
    }
    var reasons = new ArrayList<Reason>();
    reasons.add(
        ruled(
            "notice-not-looked-at",
            "What a decision notice of it held is not recorded: an officer looks at it and records"
                + " it, and nothing is sent before.",
            BenefitNoticeRules.CONTENT,
            law));
    reasons.addAll(because);
    return asked(CONTENT, s.instalments().isEmpty() ? s.balance() : arrears.overdue(), reasons);
  }

  /// Where each who owes it has a clock of their own, it waits for the first to run out.
  private @Nullable Course own(Overpaid overpaid, Situation s, Law law) {
    LocalDate first = null;
    for (var one : overpaid.owing()) {
      var notified = one.notifiedOn();
      if (notified == null || notified.isAfter(s.evening())) {
        return asked(
            QUESTION,
            s.balance(),
            List.of(
                ruled(
                    "not-everybody-notified",
                    "One of those who owe it has had no decision notice, and nothing is recovered"
                        + " before everybody has.",
                    BenefitNoticeRules.EVERYBODY,
                    law)));
      }
      var open = one.chosen() && Debtors.stop(one, s, next(s, law)) == null;
      var from = open ? OwnClock.from(one, law) : null;
      first = from != null && (first == null || from.isBefore(first)) ? from : first;
    }
    if (first == null || !s.evening().isBefore(first)) {
      return settling(s, law);
    }
    return new Course.Running(
        first,
        next(s, law),
        List.of(
            ruled(
                "month-to-dispute",
                "Each who owes it may dispute it for a month from their own notice, or an outcome"
                    + " is settling: nobody is asked before "
                    + Words.day(first)
                    + ".",
                BenefitNoticeRules.WAITS,
                law)));
  }

  private StepKind next(Situation s, Law law) {
    return mayRemind(s, law) ? StepKind.INVOICE_REMINDER : StepKind.RECOVERY_METHOD;
  }

  private @Nullable Course disputed(LocalDate notified, Situation s, Law law) {
    var lastDay = notified.plusMonths(law.value(BenefitNoticeRules.APPEAL_MONTHS));
    return s.evening().isAfter(lastDay)
        ? settling(s, law)
        : new Course.Running(
            lastDay.plusDays(1),
            next(s, law),
            List.of(
                ruled(
                    "month-to-dispute",
                    "The decision notice of "
                        + Words.day(notified)
                        + " may be disputed until "
                        + Words.day(lastDay)
                        + ": recovery waits for that.",
                    BenefitNoticeRules.WAITS,
                    law)));
  }

  /// After the outcome of a dispute recovery waits some days, for what it may change.
  private @Nullable Course settling(Situation s, Law law) {
    var overpaid = s.overpaid();
    var ended = overpaid == null ? null : overpaid.disputeEndedOn();
    if (ended == null || !law.has(BenefitNoticeRules.SETTLE_DAYS)) {
      return null;
    }
    var from = ended.plusDays(law.value(BenefitNoticeRules.SETTLE_DAYS));
    return s.evening().isBefore(from)
        ? new Course.Running(
            from,
            next(s, law),
            List.of(
                ruled(
                    "dispute-just-ended",
                    "A dispute about it ended on "
                        + Words.day(ended)
                        + ": recovery waits until "
                        + Words.day(from)
                        + ".",
                    BenefitNoticeRules.SETTLE_DAYS,
                    law)))
        : null;
  }

  /// Of several who owe it each has reminders of their own: a letter that is due to somebody comes
  /// first, then the question that another's unpaid last one asks.
  @Override
  @Nullable Course reminding(
      Reminders reminders,
      LocalDate missedOn,
      Situation s,
      Arrears arrears,
      List<Reason> because,
      Law law,
      Policy policy) {
    if (!s.toEach()) {
      return super.reminding(reminders, missedOn, s, arrears, because, law, policy);
    }
    var each = EachReminded.of(reminders, s, because, law, policy);
    return each.nobody()
        ? super.reminding(reminders, missedOn, s, arrears, because, law, policy)
        : each.course();
  }

  @Override
  Reminders reminders(Policy policy) {
    return remindersBy(policy);
  }

  static Reminders remindersBy(Policy policy) {
    var days = policy.invoices();
    return new Reminders(
        StepKind.INVOICE_REMINDER,
        StepKind.INVOICE_FINAL_REMINDER,
        days.reminderAfterDays(),
        days.payDays());
  }

  /// Only what is recovered by invoice; where benefit, earnings or the Department pay it nobody is
  /// reminded. Without its rules on file, or its decision, an officer is asked.
  @Override
  boolean mayRemind(Situation s, Law law) {
    var overpaid = s.overpaid();
    return overpaid != null
        && overpaid.byInvoice()
        && law.has(BenefitNoticeRules.EVERYBODY)
        && law.has(BenefitNoticeRules.APPEAL_MONTHS);
  }

  @Override
  List<Key<?>> rules() {
    return List.of(BenefitNoticeRules.EVERYBODY, BenefitNoticeRules.APPEAL_MONTHS);
  }

  @Override
  String question() {
    return "How is this overpayment to be recovered, if at all?";
  }

  @Override
  List<Reason> because(Situation s, Arrears arrears, Law law) {
    return List.of(
        unpaid("overpayment-unpaid", s, arrears),
        ruled(
            "notice-must-be-whole",
            "The decision notice must hold all that the law asks for, or it is mended first.",
            BenefitNoticeRules.DEFECTIVE,
            law));
  }
}
