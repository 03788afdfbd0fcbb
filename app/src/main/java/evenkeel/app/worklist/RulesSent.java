package evenkeel.app.worklist;

import evenkeel.app.api.Wrong;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.PortfolioRules;
import evenkeel.core.work.PostcodeArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A portfolio's rules as a program sends and reads them.
final class RulesSent {

  private static final int MOST_CODES = 200;
  private static final int LONGEST = 40;

  private RulesSent() {}

  /// @param wrong everything that has no meaning is added to it
  static PortfolioRules read(PortfoliosApi.ToKeep sent, List<Wrong> wrong) {
    var types = values("/types", sent.types(), DebtType::of, wrong);
    var areas = values("/postcodes", sent.postcodes(), PostcodeArea::of, wrong);
    var streets = values("/streets", sent.streets(), RulesSent::code, wrong);
    var estates = values("/estates", sent.estates(), RulesSent::code, wrong);
    var blocks = values("/blocks", sent.blocks(), RulesSent::code, wrong);
    var wards = values("/wards", sent.wards(), RulesSent::code, wrong);
    var steps = values("/steps", sent.steps(), RulesSent::step, wrong);
    var least = sent.leastPence();
    var most = sent.mostPence();
    if (least != null && most != null && least > most) {
      wrong.add(new Wrong("/mostPence", "below-least", "expected at least " + least));
      return PortfolioRules.EVERYTHING;
    }
    return new PortfolioRules(
        types,
        areas,
        streets,
        estates,
        blocks,
        wards,
        least == null ? null : Money.ofPence(least),
        most == null ? null : Money.ofPence(most),
        steps);
  }

  static List<String> types(PortfolioRules rules) {
    return rules.types().stream().map(DebtType::key).sorted().toList();
  }

  static List<String> postcodes(PortfolioRules rules) {
    return rules.areas().stream().map(PostcodeArea::text).sorted().toList();
  }

  static List<String> steps(PortfolioRules rules) {
    return rules.steps().stream().map(RulesSent::key).sorted().toList();
  }

  private static <T> Set<T> values(
      String pointer,
      @Nullable List<String> sent,
      Function<String, Optional<T>> value,
      List<Wrong> wrong) {
    var texts = Objects.requireNonNullElse(sent, List.<String>of());
    if (texts.size() > MOST_CODES) {
      wrong.add(new Wrong(pointer, "too-many", "expected at most " + MOST_CODES));
      return Set.of();
    }
    var found = new HashSet<T>();
    var unknown = new ArrayList<String>();
    for (var text : texts) {
      value.apply(text).ifPresentOrElse(found::add, () -> unknown.add(text));
    }
    if (!unknown.isEmpty()) {
      wrong.add(new Wrong(pointer, "unknown", "nothing is known as " + unknown));
    }
    return found;
  }

  private static Optional<String> code(String text) {
    return Optional.of(text.strip()).filter(code -> !code.isEmpty() && code.length() <= LONGEST);
  }

  private static Optional<StepKind> step(String text) {
    return Arrays.stream(StepKind.values()).filter(kind -> key(kind).equals(text)).findFirst();
  }

  private static String key(StepKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
