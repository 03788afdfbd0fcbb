package evenkeel.app.lawdesk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.core.law.Confidence;
import evenkeel.core.sums.Answer;
import evenkeel.core.sums.Field;
import evenkeel.core.sums.Sum;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One sum: its form, and what came of it.
///
/// @param question what an officer must decide, blank where the sum answers
/// @param mark how sure the least sure of its rules is, blank where that is nothing to warn of
/// @param filledIn whether facts from elsewhere stand in the form, and more is asked
public record SumPage(
    String key,
    String title,
    String about,
    List<Box> boxes,
    List<Line> lines,
    String question,
    String mark,
    boolean filledIn,
    Problems problems)
    implements Page {

  /// A field with what was typed into it.
  ///
  /// @param choices of a choice, empty elsewhere
  public record Box(
      Field field, String value, List<Choice> choices, String day, String month, String year) {
    public Box {
      choices = List.copyOf(choices);
    }
  }

  /// A line of the working.
  ///
  /// @param rule the rule's name, for the link of its citation; null where it rests on none
  public record Line(
      String what,
      String value,
      @Nullable String rule,
      @Nullable String provision,
      @Nullable String confidence,
      String confidenceClasses,
      boolean answer) {

    static Line of(Answer.Line line) {
      var citation = line.citation();
      return citation == null
          ? new Line(line.what(), line.value(), null, null, null, "", line.answer())
          : new Line(
              line.what(),
              line.value(),
              citation.rule(),
              citation.provision(),
              word(citation.confidence()),
              RuleRow.classes(citation.confidence()),
              line.answer());
    }
  }

  public SumPage {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  static SumPage blank(Sum sum, Map<String, String> typed) {
    return of(sum, typed, List.of(), "", "", false, Problems.NONE);
  }

  /// The form with the facts that a link brought, which are too few to work it out.
  static SumPage filledIn(Sum sum, Map<String, String> brought) {
    return of(sum, brought, List.of(), "", "", true, Problems.NONE);
  }

  static SumPage worked(Sum sum, Map<String, String> typed, Answer answer) {
    return switch (answer) {
      case Answer.Worked worked ->
          of(sum, typed, worked.lines(), "", mark(worked.confidence()), false, Problems.NONE);
      case Answer.Referred referred ->
          of(sum, typed, referred.lines(), referred.question(), "", false, Problems.NONE);
      case Answer.Wrong wrong -> {
        var problems = Problems.NONE;
        for (var each : wrong.problems().entrySet()) {
          problems = problems.and(problems(sum, typed, each.getKey(), each.getValue()));
        }
        yield of(sum, typed, List.of(), "", "", false, problems);
      }
    };
  }

  private static SumPage of(
      Sum sum,
      Map<String, String> typed,
      List<Answer.Line> lines,
      String question,
      String mark,
      boolean filledIn,
      Problems problems) {
    var boxes = sum.fields().stream().map(field -> box(field, typed)).toList();
    return new SumPage(
        sum.key(),
        sum.title(),
        sum.about(),
        boxes,
        lines.stream().map(Line::of).toList(),
        question,
        mark,
        filledIn,
        problems);
  }

  private static Box box(Field field, Map<String, String> typed) {
    var value = typed.getOrDefault(field.name(), "");
    var date = DateTyped.of(typed, field.name());
    var choices = new ArrayList<Choice>();
    field.options().forEach(option -> choices.add(Choice.of(option.value(), option.text())));
    return new Box(
        field,
        value,
        Choice.choose(choices, List.of(value)),
        date.day(),
        date.month(),
        date.year());
  }

  /// What is wrong with a field, where it leads to. A day that is no date says which box is wrong.
  private static Problems problems(
      Sum sum, Map<String, String> typed, String name, String expected) {
    return sum.fields().stream()
        .filter(field -> field.name().equals(name) && field.kind() == Field.Kind.DAY)
        .findFirst()
        .map(
            field -> {
              var date = DateTyped.of(typed, name);
              var parts = date.problemsUnlessBlank(name, field.label());
              return parts.isEmpty() ? Problems.of(name + "-day", expected) : parts;
            })
        .orElseGet(() -> Problems.of(name, expected));
  }

  private static String mark(@Nullable Confidence confidence) {
    return confidence == null || confidence.compareTo(Confidence.DERIVED) < 0
        ? ""
        : word(confidence);
  }

  private static String word(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }

  /// The address of the answer on paper; blank where there is no answer.
  ///
  /// @param large whether in large print
  public String paper(boolean large) {
    if (lines.isEmpty() && question.isEmpty()) {
      return "";
    }
    var parts = new ArrayList<String>();
    for (var box : boxes) {
      var name = box.field().name();
      if (box.field().kind() == Field.Kind.DAY) {
        parts.add(part(name + "-day", box.day()));
        parts.add(part(name + "-month", box.month()));
        parts.add(part(name + "-year", box.year()));
      } else {
        parts.add(part(name, box.value()));
      }
    }
    if (large) {
      parts.add("print=large");
    }
    return "/law/sums/" + key + ".pdf?" + String.join("&", parts);
  }

  private static String part(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// What is wrong with a field, null when nothing is.
  public @Nullable String wrong(Field field) {
    return problems.of(field.kind() == Field.Kind.DAY ? field.name() + "-day" : field.name());
  }

  @Override
  public Place place() {
    return Place.LAW;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Law", "/law"), new Crumb("Sums", "/law/sums"));
  }
}
