package evenkeel.core.recommendation;

import evenkeel.core.law.Citation;
import evenkeel.core.sums.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a step may be taken, by the books, the law of the day and the officer's answers.
public sealed interface Ruling {

  /// Something that forbids it.
  ///
  /// @param why a sentence
  /// @param citation the law that it rests on, null where it is a fact or the council's own care
  record Bar(String why, @Nullable Citation citation) {}

  /// What a sum came to.
  ///
  /// @param question what the sum leaves to a person, blank where it answers
  record Figured(String title, List<Answer.Line> lines, String question) {
    public Figured {
      lines = List.copyOf(lines);
    }
  }

  /// Nothing forbids it. That it may be done does not say that it should.
  ///
  /// @param lines what the gate found
  /// @param questions what the law leaves to a person: the approver answers by approving
  record Open(List<Answer.Line> lines, List<String> questions, List<Figured> figures)
      implements Ruling {
    public Open {
      lines = List.copyOf(lines);
      questions = List.copyOf(questions);
      figures = List.copyOf(figures);
    }
  }

  /// It may not be taken, and why.
  record Barred(List<Bar> bars) implements Ruling {
    public Barred {
      bars = List.copyOf(bars);
    }
  }

  /// The officer's answers do not yet say enough: what is wrong, by the name of the answer.
  record Unanswered(Map<String, String> problems) implements Ruling {
    public Unanswered {
      problems = new LinkedHashMap<>(problems);
    }
  }
}
