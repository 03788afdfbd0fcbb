package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.app.worklist.PortfolioVersion;
import evenkeel.app.worklist.Terms;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.PortfolioRules;
import evenkeel.core.work.PostcodeArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What was typed about a portfolio, and what it means. Lists are typed with commas.
public record PortfolioForm(
    String name,
    String officer,
    String priority,
    List<String> types,
    String postcodes,
    String streets,
    String estates,
    String blocks,
    String wards,
    String least,
    String most,
    List<String> steps,
    DateTyped from,
    String reason) {

  private static final int MOST_CODES = 200;

  public PortfolioForm {
    types = List.copyOf(types);
    steps = List.copyOf(steps);
  }

  /// What the form means.
  sealed interface Read {
    record Valid(Terms terms, LocalDate from) implements Read {}

    record Invalid(Problems problems) implements Read {}
  }

  static PortfolioForm empty(LocalDate today) {
    return new PortfolioForm(
        "", "", "100", List.of(), "", "", "", "", "", "", "", List.of(), DateTyped.of(today), "");
  }

  static PortfolioForm of(PortfolioVersion version, LocalDate from) {
    var terms = version.terms();
    var rules = terms.rules();
    return new PortfolioForm(
        terms.name(),
        terms.officer(),
        Integer.toString(terms.priority()),
        rules.types().stream().map(DebtType::key).toList(),
        joined(rules.areas(), PostcodeArea::text),
        joined(rules.streets(), text -> text),
        joined(rules.estates(), text -> text),
        joined(rules.blocks(), text -> text),
        joined(rules.wards(), text -> text),
        rules.least() == null ? "" : rules.least().plain(),
        rules.most() == null ? "" : rules.most().plain(),
        rules.steps().stream().map(PortfolioForm::key).toList(),
        DateTyped.of(from),
        "");
  }

  static PortfolioForm of(MultiValueMap<String, String> typed) {
    return new PortfolioForm(
        text(typed, "name"),
        text(typed, "officer"),
        text(typed, "priority"),
        typed.getOrDefault("types", List.of()),
        text(typed, "postcodes"),
        text(typed, "streets"),
        text(typed, "estates"),
        text(typed, "blocks"),
        text(typed, "wards"),
        text(typed, "least"),
        text(typed, "most"),
        typed.getOrDefault("steps", List.of()),
        DateTyped.of(typed.toSingleValueMap(), "from"),
        text(typed, "reason"));
  }

  Read read() {
    var problems = problems();
    if (!problems.isEmpty()) {
      return new Read.Invalid(problems);
    }
    var rules =
        new PortfolioRules(
            types.stream().map(key -> DebtType.of(key).orElseThrow()).collect(Collectors.toSet()),
            codes(postcodes).stream()
                .map(text -> PostcodeArea.of(text).orElseThrow())
                .collect(Collectors.toSet()),
            codes(streets),
            codes(estates),
            codes(blocks),
            codes(wards),
            money(least),
            money(most),
            steps.stream().map(PortfolioForm::step).collect(Collectors.toSet()));
    return new Read.Valid(
        new Terms(name, officer, Integer.parseInt(priority), rules), from.date().orElseThrow());
  }

  private Problems problems() {
    var problems = Problems.NONE;
    if (!priority.matches("\\d{1,3}")) {
      problems = problems.and("priority", "Enter a priority from 1 to 999");
    }
    if (types.stream().anyMatch(key -> DebtType.of(key).isEmpty())) {
      problems = problems.and("types", "Choose types of debt from the list");
    }
    var wrong =
        codes(postcodes).stream().filter(text -> PostcodeArea.of(text).isEmpty()).findFirst();
    if (wrong.isPresent()) {
      problems =
          problems.and(
              "postcodes",
              "Enter postcode areas, districts or sectors, such as ZZ10, ZZ11 2; found "
                  + wrong.get());
    }
    for (var list : new String[] {postcodes, streets, estates, blocks, wards}) {
      if (codes(list).size() > MOST_CODES) {
        problems = problems.and("postcodes", "Enter at most " + MOST_CODES + " codes in a list");
      }
    }
    problems = amount(problems, "least", least);
    problems = amount(problems, "most", most);
    if (problems.isEmpty()
        && money(least) instanceof Money low
        && money(most) instanceof Money high
        && low.isMoreThan(high)) {
      problems = problems.and("most", "Enter a highest balance that is not below the lowest");
    }
    if (steps.stream().anyMatch(key -> STEPS.stream().noneMatch(c -> c.value().equals(key)))) {
      problems = problems.and("steps", "Choose steps from the list");
    }
    return problems.and(from.problems("from", "the first day"));
  }

  private static Problems amount(Problems problems, String field, String text) {
    return text.isEmpty() || text.matches("\\d{1,9}(\\.\\d{2})?")
        ? problems
        : problems.and(field, "Enter an amount such as 250 or 250.00, or leave it blank");
  }

  private static @Nullable Money money(String text) {
    return text.isEmpty() ? null : Money.parse(text.contains(".") ? text : text + ".00");
  }

  private static final List<Choice> STEPS =
      Arrays.stream(StepKind.values()).map(kind -> Choice.of(key(kind), kind.title())).toList();

  /// The types of debt to choose from, the chosen ones marked.
  public List<Choice> typesToChoose() {
    return Choice.choose(
        Arrays.stream(DebtType.values()).map(t -> Choice.of(t.key(), t.title())).toList(), types);
  }

  /// The steps to choose from, the chosen ones marked.
  public List<Choice> stepsToChoose() {
    return Choice.choose(STEPS, steps);
  }

  private static Set<String> codes(String typed) {
    var codes = new ArrayList<String>();
    for (var code : typed.split("[,;\\n]")) {
      if (!code.isBlank()) {
        codes.add(code.strip());
      }
    }
    return Set.copyOf(codes);
  }

  private static String text(MultiValueMap<String, String> typed, String name) {
    var value = typed.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private static <T> String joined(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).sorted().collect(Collectors.joining(", "));
  }

  private static String key(StepKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static StepKind step(String key) {
    return StepKind.valueOf(key.toUpperCase(Locale.ROOT));
  }
}
