package evenkeel.app.reports;

import evenkeel.core.benefit.Subsidy;
import evenkeel.core.law.Citation;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.SubsidyRules;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The overpayments decided in one financial year by their subsidy class, for the council's
/// accounts only: the gain is never a reason for how somebody is treated.
///
/// @param rows one for each class that is told
/// @param errors what the council's own errors and delays come to
/// @param band where they lie between the two thresholds, null until the benefit with full subsidy
///   is given
record SubsidyYear(int year, List<Row> rows, Money errors, @Nullable Band band) {

  /// One class.
  ///
  /// @param key of its list of accounts
  /// @param underlying what was due on the true facts and was taken off, where the source tells it
  /// @param percent the share, blank for the council's own errors, whose share hangs on the year
  /// @param subsidy null where no share is known
  /// @param law where the share says so, null where there is none
  record Row(
      String key,
      String name,
      long overpayments,
      Money overpaid,
      Money underlying,
      Money recovered,
      String percent,
      @Nullable Money subsidy,
      @Nullable Citation law) {}

  /// Where the council's own errors lie.
  record Band(Money lower, Money upper, int percent, Money subsidy, Citation law) {}

  /// What the books say of one cause in the year.
  ///
  /// @param underlying what was due on the true facts and was taken off, where the source tells it
  record Caused(String cause, long overpayments, long overpaid, long underlying, long recovered) {}

  private static final List<String> NOT_OFFICIAL =
      List.of("claimant_error", "other", "fraud_proven");

  private static final Map<String, Key<Integer>> SHARES =
      Map.of(
          "claimant_error", SubsidyRules.CLAIMANT,
          "other", SubsidyRules.OTHER,
          "fraud_proven", SubsidyRules.FRAUD,
          "dwp_error", SubsidyRules.DWP,
          "third_party", SubsidyRules.THIRD_PARTY,
          "duplicate", SubsidyRules.DUPLICATE,
          "technical", SubsidyRules.TECHNICAL);

  private static final Map<String, String> NAMES =
      Map.of(
          "claimant_error", "Claimant error",
          "other", "Other eligible",
          "fraud_proven", "Fraud, proven or admitted",
          "dwp_error", "Departmental official error",
          "third_party", "Third party",
          "duplicate", "Duplicate payment",
          "technical", "Technical");

  private static final String TOGETHER = "not-official";

  /// The council's own errors and delays: one share of both together.
  private static final Map<String, String> OWN =
      Map.of("la_error", "The council’s own error", "admin_delay", "The council’s own delay");

  /// The causes behind a class, none for a class that there is not or that may not be told apart.
  static List<String> causes(String key, boolean criminal) {
    if (key.equals(TOGETHER)) {
      return NOT_OFFICIAL;
    }
    var apart = NOT_OFFICIAL.contains(key);
    var known = OWN.containsKey(key) || SHARES.containsKey(key);
    return known && (criminal || !apart) ? List.of(key) : List.of();
  }

  SubsidyYear {
    rows = List.copyOf(rows);
  }

  /// @param causes what the books say, by cause
  /// @param rightlyPaid benefit with full subsidy in the year, null where it was not given
  /// @param criminal whether fraud may be told apart
  static SubsidyYear of(
      int year, List<Caused> causes, Law law, @Nullable Money rightlyPaid, boolean criminal) {
    var rows = new ArrayList<Row>();
    var apart = causes.stream().filter(each -> NOT_OFFICIAL.contains(each.cause())).toList();
    if (criminal) {
      apart.forEach(each -> rows.add(row(each, law)));
    } else if (!apart.isEmpty()) {
      rows.add(together(apart, law));
    }
    causes.stream()
        .filter(each -> SHARES.containsKey(each.cause()) && !NOT_OFFICIAL.contains(each.cause()))
        .forEach(each -> rows.add(row(each, law)));
    var errors = causes.stream().filter(each -> OWN.containsKey(each.cause())).toList();
    var sum = Money.ofPence(errors.stream().mapToLong(Caused::overpaid).sum());
    errors.forEach(each -> rows.add(ownError(each)));
    return new SubsidyYear(
        year, rows, sum, rightlyPaid == null ? null : band(sum, rightlyPaid, law));
  }

  private static Row row(Caused each, Law law) {
    var rule = SHARES.getOrDefault(each.cause(), SubsidyRules.OTHER);
    return new Row(
        each.cause(),
        NAMES.getOrDefault(each.cause(), each.cause()),
        each.overpayments(),
        Money.ofPence(each.overpaid()),
        Money.ofPence(each.underlying()),
        Money.ofPence(each.recovered()),
        law.value(rule) + "%",
        subsidy(each, law),
        law.cite(rule));
  }

  /// What a department's error gives is less what is recovered: the council may not keep both.
  private static Money subsidy(Caused each, Law law) {
    var rule = SHARES.getOrDefault(each.cause(), SubsidyRules.OTHER);
    var full = Subsidy.share(Money.ofPence(each.overpaid()), law.value(rule));
    return each.cause().equals("dwp_error")
        ? full.minus(Money.ofPence(each.recovered())).orZero()
        : full;
  }

  /// The classes that no official caused, as one: apart, the count of one would be criminal data.
  private static Row together(List<Caused> apart, Law law) {
    return new Row(
        TOGETHER,
        "Claimant error, fraud or other eligible",
        apart.stream().mapToLong(Caused::overpayments).sum(),
        Money.ofPence(apart.stream().mapToLong(Caused::overpaid).sum()),
        Money.ofPence(apart.stream().mapToLong(Caused::underlying).sum()),
        Money.ofPence(apart.stream().mapToLong(Caused::recovered).sum()),
        law.value(SubsidyRules.CLAIMANT) + "%",
        Money.sum(apart.stream().map(each -> subsidy(each, law)).toList()),
        law.cite(SubsidyRules.CLAIMANT));
  }

  private static Row ownError(Caused each) {
    return new Row(
        each.cause(),
        OWN.getOrDefault(each.cause(), each.cause()),
        each.overpayments(),
        Money.ofPence(each.overpaid()),
        Money.ofPence(each.underlying()),
        Money.ofPence(each.recovered()),
        "",
        null,
        null);
  }

  private static Band band(Money errors, Money rightlyPaid, Law law) {
    var lower = law.value(SubsidyRules.LOWER);
    var upper = law.value(SubsidyRules.UPPER);
    var share =
        switch (Subsidy.Band.of(errors, rightlyPaid, lower, upper)) {
          case LOW -> SubsidyRules.BELOW_LOWER;
          case MIDDLE -> SubsidyRules.BETWEEN;
          case HIGH -> SubsidyRules.ABOVE_UPPER;
        };
    return new Band(
        Subsidy.threshold(rightlyPaid, lower),
        Subsidy.threshold(rightlyPaid, upper),
        law.value(share),
        Subsidy.share(errors, law.value(share)),
        law.cite(share));
  }
}
