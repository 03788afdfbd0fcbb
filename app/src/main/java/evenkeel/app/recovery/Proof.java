package evenkeel.app.recovery;

import evenkeel.core.law.Citation;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.sums.Answer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the gates and the sums said, as it is kept: with the law of the day and how sure it was.
///
/// @param bars what forbade it, empty where nothing did
/// @param lines what the gate found
/// @param questions what the law leaves to a person
public record Proof(
    List<Line> bars, List<Line> lines, List<String> questions, List<Figure> figures) {

  static final Proof NOTHING = new Proof(List.of(), List.of(), List.of(), List.of());

  /// One line, with its law.
  ///
  /// @param rule the rule's name, for its page; null where it rests on none
  public record Line(
      String what,
      String value,
      @Nullable String rule,
      @Nullable String provision,
      @Nullable String confidence,
      boolean answer) {

    static Line of(Answer.Line line) {
      return of(line.what(), line.value(), line.citation(), line.answer());
    }

    static Line of(String what, String value, @Nullable Citation citation, boolean answer) {
      return citation == null
          ? new Line(what, value, null, null, null, answer)
          : new Line(
              what,
              value,
              citation.rule(),
              citation.provision(),
              citation.confidence().name().toLowerCase(java.util.Locale.ROOT),
              answer);
    }
  }

  /// A sum with its working.
  public record Figure(String title, List<Line> lines) {
    public Figure {
      lines = List.copyOf(lines);
    }
  }

  public Proof {
    bars = List.copyOf(bars);
    lines = List.copyOf(lines);
    questions = List.copyOf(questions);
    figures = List.copyOf(figures);
  }

  static Proof of(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Open open ->
          new Proof(
              List.of(),
              open.lines().stream().map(Line::of).toList(),
              open.questions(),
              open.figures().stream()
                  .map(
                      each ->
                          new Figure(each.title(), each.lines().stream().map(Line::of).toList()))
                  .toList());
      case Ruling.Barred barred ->
          new Proof(
              barred.bars().stream()
                  .map(bar -> Line.of("Because", bar.why(), bar.citation(), false))
                  .toList(),
              List.of(),
              List.of(),
              List.of());
      case Ruling.Unanswered unanswered ->
          new Proof(
              unanswered.problems().values().stream()
                  .map(problem -> Line.of("Because", problem, null, false))
                  .toList(),
              List.of(),
              List.of(),
              List.of());
    };
  }

  boolean open() {
    return bars.isEmpty();
  }

  /// The same without the figures of these titles.
  Proof without(Set<String> titles) {
    return new Proof(
        bars,
        lines,
        questions,
        figures.stream().filter(figure -> !titles.contains(figure.title())).toList());
  }

  /// Why it may not be taken, in one sentence each with its law.
  public String inWords() {
    return bars.stream()
        .map(
            bar ->
                bar.provision() == null ? bar.value() : bar.value() + " (" + bar.provision() + ")")
        .collect(java.util.stream.Collectors.joining(" "));
  }
}
