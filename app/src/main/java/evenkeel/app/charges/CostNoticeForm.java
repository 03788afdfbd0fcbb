package evenkeel.app.charges;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.core.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an officer types of a notice of costs.
///
/// @param cost its reference
/// @param told `all` or `some`
/// @param accounts references of those who were told, where not all were
/// @param reason the evidence
public record CostNoticeForm(
    String cost, String told, String accounts, DateTyped given, String figure, String reason) {

  static final String ALL = "all";
  static final String SOME = "some";

  private static final int MOST_ACCOUNTS = 200;
  private static final Money MOST = Money.ofPence(9_999_999_999L);

  /// A form of which nothing but the cost is filled in.
  static CostNoticeForm about(String cost) {
    return new CostNoticeForm(cost, "", "", DateTyped.NOTHING, "", "");
  }

  /// A form that says what a record says, to be corrected.
  ///
  /// @param named references of those whom it names
  static CostNoticeForm of(CostNotices.Notice notice, List<String> named) {
    return new CostNoticeForm(
        notice.cost(),
        notice.everyone() ? ALL : SOME,
        String.join("\n", named),
        DateTyped.of(notice.given()),
        notice.figure().plain(),
        "");
  }

  /// What a form sent.
  static CostNoticeForm of(Map<String, String> typed) {
    return new CostNoticeForm(
        typed.getOrDefault("cost", "").strip(),
        typed.getOrDefault("told", ""),
        typed.getOrDefault("accounts", "").strip(),
        DateTyped.of(typed, "given"),
        typed.getOrDefault("figure", "").strip(),
        typed.getOrDefault("reason", "").strip());
  }

  /// What is wrong with it; the keys are the fields' ids.
  Problems problems() {
    var problems = Problems.NONE;
    if (cost.isEmpty()) {
      problems = problems.and("cost", "Enter the reference of the cost");
    }
    if (!told.equals(ALL) && !told.equals(SOME)) {
      problems = problems.and("told", "Choose who was told");
    }
    if (told.equals(SOME) && references().isEmpty()) {
      problems = problems.and("accounts", "Enter the accounts of those who were told");
    }
    if (told.equals(ALL) && !references().isEmpty()) {
      problems = problems.and("accounts", "Leave this blank, or choose that only these were told");
    }
    if (references().size() > MOST_ACCOUNTS) {
      problems =
          problems.and(
              "accounts",
              "Enter at most %d accounts; found %d".formatted(MOST_ACCOUNTS, references().size()));
    }
    problems = problems.and(given.problems("given", "the day on which it was given"));
    if (sum().isEmpty()) {
      problems = problems.and("figure", "Enter pounds above nothing such as 40000.00");
    }
    if (reason.isEmpty()) {
      problems = problems.and("reason", "Enter the evidence: how you know it");
    }
    return problems;
  }

  private List<String> references() {
    return Arrays.stream(accounts.split("[\\s,;]+")).filter(each -> !each.isEmpty()).toList();
  }

  private Optional<Money> sum() {
    try {
      return Optional.of(Money.parse(figure))
          .filter(sum -> sum.isPositive() && !sum.isMoreThan(MOST));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /// What is asked; only of a form without problems.
  CostNotices.Asked asked() {
    return new CostNotices.Asked(
        cost,
        told.equals(ALL),
        told.equals(ALL) ? List.of() : references(),
        given.date().orElseThrow(),
        sum().orElseThrow(),
        reason);
  }

  /// Who can have been told.
  public List<Choice> choices() {
    return Choice.choose(
        List.of(
            Choice.of(ALL, "All leaseholders who bear the cost"),
            Choice.of(SOME, "Only those of these accounts")),
        List.of(told));
  }
}
