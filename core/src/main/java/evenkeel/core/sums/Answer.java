package evenkeel.core.sums;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.law.Citation;
import evenkeel.core.law.Confidence;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of a sum.
public sealed interface Answer {

  /// A line of the working.
  ///
  /// @param citation the law that it rests on, null where it is arithmetic or the council's choice
  /// @param answer whether it is what was asked for
  record Line(String what, String value, @Nullable Citation citation, boolean answer) {}

  /// It was worked.
  record Worked(List<Line> lines) implements Answer {
    public Worked {
      lines = List.copyOf(lines);
    }

    /// The least sure of the rules that it rests on; null when it rests on none.
    public @Nullable Confidence confidence() {
      Confidence least = null;
      for (var line : lines) {
        var citation = line.citation();
        if (citation != null && (least == null || citation.confidence().compareTo(least) > 0)) {
          least = citation.confidence();
        }
      }
      return least;
    }
  }

  /// The law, or what is known of it, does not settle it: an officer must decide.
  record Referred(String question, List<Line> lines) implements Answer {
    public Referred {
      lines = List.copyOf(lines);
    }
  }

  /// It could not be worked: what is wrong, by field.
  record Wrong(Map<String, String> problems) implements Answer {
    public Wrong {
      problems = new LinkedHashMap<>(problems);
    }

    static Wrong with(Field field, String problem) {
      return new Wrong(Map.of(field.name(), problem));
    }
  }

  /// Writes the lines of a working in order.
  final class Working {

    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final List<Line> lines = new ArrayList<>();

    public Working line(String what, Object value) {
      lines.add(new Line(what, value.toString(), null, false));
      return this;
    }

    public Working line(String what, Object value, Citation citation) {
      lines.add(new Line(what, value.toString(), citation, false));
      return this;
    }

    public Working answer(String what, Object value) {
      lines.add(new Line(what, value.toString(), null, true));
      return this;
    }

    public Working answer(String what, Object value, Citation citation) {
      lines.add(new Line(what, value.toString(), citation, true));
      return this;
    }

    /// A day as officers write it.
    static String day(LocalDate day) {
      return DAY.format(day);
    }

    static String inWords(LegalPeriod period) {
      return switch (period.counting()) {
        case BEGINNING_WITH -> period.days() + " days beginning with the day";
        case AFTER -> period.days() + " days after the day";
        case ELAPSED -> period.days() + " days must have passed";
        case CLEAR -> period.days() + " clear days";
      };
    }

    public Worked done() {
      return new Worked(lines);
    }

    public Referred refer(String question) {
      return new Referred(question, lines);
    }
  }
}
