package evenkeel.core.sums;

import evenkeel.core.law.BenefitRecoveryRules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Until when a court can be asked about an overpayment: Limitation Act 1980 sections 9 and 29 and
/// SI 2020/1311 regulation 8.
final class OverpaymentLimitation implements Sum {

  private static final Field DECIDED = Field.day("decided", "When was the overpayment decided?");
  private static final Field DISCOVERED =
      Field.day("discovered", "When was a mistake or fraud behind it discovered?").optional();
  private static final Field RESTART =
      Field.day("acknowledged", "When was it last acknowledged in writing, or paid in part?")
          .optional();

  @Override
  public String key() {
    return "overpayment-limitation";
  }

  @Override
  public String title() {
    return "Until when a court can be asked about an overpayment";
  }

  @Override
  public String about() {
    return "The last safe day for one person's debt. Other ways have no such limit, but an old debt"
        + " calls for care.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DECIDED, DISCOVERED, RESTART, BreathingSpaceTime.FROM, BreathingSpaceTime.TO);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DECIDED), desk.nation());
    var barred = Overpayments.barred(law, BenefitRecoveryRules.YEARS, DECIDED);
    if (barred != null) {
      return barred;
    }
    var wrong = wrong(asked, desk);
    if (wrong != null) {
      return wrong;
    }
    var years = law.value(BenefitRecoveryRules.YEARS);
    var cited = law.cite(BenefitRecoveryRules.YEARS);
    var working = new Answer.Working().line("Years", years, cited);
    var from = asked.has(DISCOVERED) ? asked.day(DISCOVERED) : asked.day(DECIDED);
    if (asked.has(DISCOVERED)) {
      working.line(
          "From its discovery",
          Answer.Working.day(from),
          law.cite(BenefitRecoveryRules.FROM_DISCOVERY));
    }
    var last = from.plusYears(years).minusDays(1);
    if (asked.has(RESTART)) {
      if (asked.day(RESTART).isAfter(last)) {
        return working.refer("It was acknowledged after the last day: can a court still be asked?");
      }
      working.line(
          "Time begins again",
          Answer.Working.day(asked.day(RESTART)),
          law.cite(BenefitRecoveryRules.RESTART));
      last = later(last, asked.day(RESTART).plusYears(years).minusDays(1));
    }
    last = BreathingSpaceTime.lengthened(asked, last, desk, working);
    return working
        .answer("Last safe day for a court", Answer.Working.day(last), cited)
        .line("Any other way", "no limit", law.cite(BenefitRecoveryRules.NO_LIMIT))
        .done();
  }

  private static @Nullable Answer wrong(Asked asked, Desk desk) {
    for (var field : List.of(DISCOVERED, RESTART)) {
      if (asked.has(field) && asked.day(field).isBefore(asked.day(DECIDED))) {
        return Answer.Wrong.with(field, "Enter a day not before the decision");
      }
    }
    return BreathingSpaceTime.wrong(asked, desk);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
