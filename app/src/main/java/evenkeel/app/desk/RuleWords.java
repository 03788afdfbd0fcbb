package evenkeel.app.desk;

import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.PortfolioRules;
import evenkeel.core.work.PostcodeArea;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A portfolio's rules in words.
final class RuleWords {

  private RuleWords() {}

  static String of(PortfolioRules rules) {
    var words = new ArrayList<String>();
    add(words, "", rules.types(), DebtType::title);
    var patch = new ArrayList<String>();
    add(patch, "postcodes ", rules.areas(), PostcodeArea::text);
    add(patch, "streets ", rules.streets(), street -> street);
    add(patch, "estates ", rules.estates(), estate -> estate);
    add(patch, "blocks ", rules.blocks(), block -> block);
    add(patch, "wards ", rules.wards(), ward -> ward);
    if (!patch.isEmpty()) {
      words.add("in " + String.join(", or ", patch));
    }
    if (rules.least() != null) {
      words.add("balance from " + rules.least());
    }
    if (rules.most() != null) {
      words.add((rules.least() == null ? "balance " : "") + "up to " + rules.most());
    }
    add(words, "next step ", rules.steps(), StepKind::title);
    return words.isEmpty() ? "Every debt" : String.join("; ", words);
  }

  private static <T> void add(
      List<String> words, String before, Collection<T> values, Function<T, String> word) {
    if (!values.isEmpty()) {
      words.add(before + values.stream().map(word).sorted().collect(Collectors.joining(", ")));
    }
  }
}
