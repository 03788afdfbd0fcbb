package evenkeel.app.lawdesk;

import evenkeel.app.ui.Column;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import evenkeel.core.law.Confidence;
import evenkeel.core.sums.Answer;
import evenkeel.core.sums.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A sum's answer on paper, for a caller: what was asked, the answer, the working, where the law
/// says so and how sure we are. It says nothing of a person beyond the figures that were typed.
final class SumPaper {

  private SumPaper() {}

  /// @param typed by field: days such as 2026-11-20, pounds, whole numbers, options
  /// @param answer worked or referred
  /// @param council whose paper it is
  /// @param made the day on which it was worked
  /// @param large whether in large print
  static Paper of(
      Sum sum,
      Map<String, String> typed,
      Answer answer,
      String council,
      LocalDate made,
      boolean large) {
    var parts = new ArrayList<Paper.Part>();
    switch (answer) {
      case Answer.Worked worked -> {
        parts.add(answers(worked.lines()));
        parts.add(working(worked.lines()));
      }
      case Answer.Referred referred -> {
        parts.add(
            Paper.Part.words(
                "An officer must decide",
                "No source settles this. An officer must decide: " + referred.question()));
        if (!referred.lines().isEmpty()) {
          parts.add(working(referred.lines()));
        }
      }
      case Answer.Wrong wrong -> throw new IllegalArgumentException(wrong.problems().toString());
    }
    parts.add(
        Paper.Part.words(
            "What this paper is",
            sum.about(),
            "A calculation by the law of the days given, with the figures given. It is no decision"
                + " and no advice, and nothing of it is kept."));
    return new Paper(
        sum.title(),
        council,
        List.of(),
        asked(sum, typed, made),
        parts,
        "Worked on " + Words.date(made),
        large);
  }

  private static List<Paper.Fact> asked(Sum sum, Map<String, String> typed, LocalDate made) {
    var facts = new ArrayList<Paper.Fact>();
    for (var field : sum.fields()) {
      var value = typed.getOrDefault(field.name(), "").strip();
      if (!value.isEmpty()) {
        facts.add(new Paper.Fact(field.label(), Words.answer(field, value)));
      }
    }
    facts.add(new Paper.Fact("Worked on", Words.date(made)));
    return facts;
  }

  private static Paper.Part answers(List<Answer.Line> lines) {
    return Paper.Part.table(
        "Answer",
        new Paper.Table(
            Column.of("What", "Comes to"),
            lines.stream()
                .filter(Answer.Line::answer)
                .map(line -> List.of(line.what(), line.value()))
                .toList(),
            false));
  }

  private static Paper.Part working(List<Answer.Line> lines) {
    return Paper.Part.table(
        "Working",
        new Paper.Table(
            Column.of("Line", "Comes to", "Where it says so", "How sure"),
            lines.stream().map(SumPaper::row).toList(),
            false),
        "“How sure”: "
            + String.join(
                "; ",
                "official is read in the law or in official guidance",
                "secondary is read elsewhere",
                "derived is worked out from what was read",
                "memory is not yet checked",
                "unsettled is found in no source")
            + ".");
  }

  private static List<String> row(Answer.Line line) {
    var citation = line.citation();
    return citation == null
        ? List.of(line.what(), line.value(), "", "")
        : List.of(line.what(), line.value(), citation.provision(), word(citation.confidence()));
  }

  private static String word(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }
}
