package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Key;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.sums.Field;
import evenkeel.core.sums.Sums;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A step that an officer may recommend for one type of debt. What it asks is the gate's questions,
/// its own checks, what the instructed need to be told, and what its sums need.
///
/// @param key in addresses and the API, unique for its type of debt
/// @param kind what history records when it is approved
/// @param needs what must have happened first, null where nothing must
/// @param rule the law that allows it, null where it is the council's own affair
/// @param gates the sums that say whether it may start, each of which must; none where the checks
///   alone do
/// @param kindest answers under which the gates would let it pass, to tell what the books alone
///   forbid from what an answer may
/// @param never why the product never recommends it and only shows what stands in the way; blank
///   for a step that can be recommended
public record Recommendable(
    String key,
    String title,
    DebtType type,
    StepKind kind,
    @Nullable StepKind needs,
    @Nullable Key<?> rule,
    List<Worked> gates,
    Map<String, String> kindest,
    List<Check> checks,
    List<Detail> details,
    List<Worked> figures,
    String never) {

  /// The kind of request for a second person under which a recommended step waits: by it whatever
  /// proposes steps by itself sees that an officer did. Its facts name the step's key as `step`.
  public static final String REQUEST = "recommended step";

  /// The prefix of the names of a step's own answers.
  static final String OWN = "own";

  public Recommendable {
    gates = List.copyOf(gates);
    kindest = Map.copyOf(kindest);
    checks = List.copyOf(checks);
    details = List.copyOf(details);
    figures = List.copyOf(figures);
  }

  /// One question of a step's form.
  ///
  /// @param name under which the answer is sent and kept
  /// @param field null for an answer in the officer's own words
  /// @param detail null for any other
  /// @param optional whether it may be left blank whatever else is answered
  public record Question(
      String name, @Nullable Field field, @Nullable Detail detail, boolean optional) {

    /// As the officer reads it.
    public String label() {
      return field != null ? field.label() : detail == null ? "" : detail.label();
    }
  }

  /// A group of questions with its heading.
  public record Questions(String title, List<Question> questions) {
    public Questions {
      questions = List.copyOf(questions);
    }
  }

  /// What the officer is asked, given what the books say; a question that two sums share is asked
  /// once.
  ///
  /// @param criminal whether the officer may be asked for, and told, criminal data
  public List<Questions> questions(KnownFacts facts, boolean criminal) {
    var groups = new ArrayList<Questions>();
    groups.add(
        new Questions(
            "What the law asks",
            gates.stream()
                .flatMap(gate -> ofSum(gate, facts, true).stream())
                .filter(question -> criminal || !criminalAnswers().contains(question.name()))
                .toList()));
    groups.add(
        new Questions(
            "What the council asks", checks.stream().map(check -> own(check.field())).toList()));
    groups.add(
        new Questions(
            "Who is instructed, and what they must know",
            details.stream()
                .map(
                    detail ->
                        new Question(OWN + "." + detail.name(), null, detail, !detail.needed()))
                .toList()));
    var asked = new HashSet<String>();
    for (var figure : figures) {
      if (criminal || figure.criminal().isEmpty()) {
        groups.add(
            new Questions(
                figure.title(),
                ofSum(figure, facts, false).stream()
                    .filter(question -> asked.add(question.name()))
                    .toList()));
      }
    }
    return groups.stream().filter(group -> !group.questions().isEmpty()).toList();
  }

  /// Whether criminal data is among what it asks.
  public boolean asksCriminalData() {
    return sums().anyMatch(sum -> !sum.criminal().isEmpty());
  }

  /// The names of answers that are criminal data, or would tell it by what they hold.
  public Set<String> criminalAnswers() {
    return sums().flatMap(sum -> sum.criminalAnswers().stream()).collect(Collectors.toSet());
  }

  private Stream<Worked> sums() {
    return Stream.concat(gates.stream(), figures.stream());
  }

  /// The titles of the figures that are criminal data.
  public Set<String> criminalFigures() {
    return figures.stream()
        .filter(figure -> !figure.criminal().isEmpty())
        .map(Worked::title)
        .collect(Collectors.toSet());
  }

  private static Question own(Field field) {
    return new Question(OWN + "." + field.name(), field, null, false);
  }

  /// Fields that a sum asks the officer, and those whose fact the books lack. What a gate may do
  /// without hangs on what else is answered.
  private static List<Question> ofSum(Worked worked, KnownFacts facts, boolean gate) {
    var sum = Sums.find(worked.sum()).orElseThrow();
    return sum.fields().stream()
        .filter(
            field ->
                worked.asksFor(field.name(), facts)
                    || (field.needed() && lacks(worked, field, facts)))
        .map(
            field ->
                new Question(
                    worked.sum() + "." + field.name(),
                    field,
                    null,
                    worked.criminal().contains(field.name())
                        || (!gate && (worked.optional() || !field.needed()))))
        .toList();
  }

  private static boolean lacks(Worked worked, Field field, KnownFacts facts) {
    var known = worked.known().get(field.name());
    return known == null || (known.startsWith("@") && facts.value(known.substring(1)).isEmpty());
  }

  /// The steps that officers may think of for a type of debt, the softer first.
  public static List<Recommendable> of(DebtType type) {
    return switch (type) {
      case COUNCIL_TAX -> CouncilTaxSteps.ALL;
      case HB_OVERPAYMENT -> OverpaymentSteps.ALL;
      case LEASEHOLD -> ServiceChargeSteps.ALL;
      case SUNDRY -> List.of(Help.plan(DebtType.SUNDRY), WriteOff.of(DebtType.SUNDRY));
    };
  }

  public static Optional<Recommendable> find(DebtType type, String key) {
    return of(type).stream().filter(step -> step.key().equals(key)).findFirst();
  }
}
