package evenkeel.app.letters;

import evenkeel.app.policy.Council;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Check;
import evenkeel.core.recovery.NoticeTerms;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/// Puts a notice's letter together, and tests what it says.
@Service
class LetterMaking {

  private final Templates templates = new Templates();
  private final Enclosing enclosing;

  LetterMaking(Enclosing enclosing) {
    this.enclosing = enclosing;
  }

  /// A letter and its text.
  record Made(Letter letter, String html) {}

  /// @param notice its own number; 0 while it has none
  Made make(long notice, Proof proof, Addressee addressee, Council council) {
    var issueOn = proof.provenFor();
    var terms = proof.terms();
    var letter =
        new Letter(
            proof.step(),
            templates.inForce(proof.step(), issueOn).name(),
            council,
            addressee.reference(),
            new Letter.Debt(addressee.type(), addressee.part()),
            notice,
            addressee.window(),
            addressee.names(),
            addressee.property(),
            addressee.year(),
            lines(proof.step(), issueOn, proof.situation(), terms),
            new Letter.Ask(
                terms.amount(),
                issueOn,
                terms.payBy(),
                (int) ChronoUnit.DAYS.between(issueOn, terms.payBy()) + 1,
                terms.ifNotPaid(),
                terms.nextStepFrom()),
            enclosing.attached(proof, addressee),
            addressee.largePrint());
    return new Made(letter, templates.html(letter));
  }

  /// Whether the letter makes every point that the regulations require.
  static Check content(Made made) {
    var missing = RequiredContent.missingFrom(made.html(), made.letter());
    return Proof.check(
        "letter-content",
        "Does the letter say everything that the regulations require?",
        missing.isEmpty(),
        missing.isEmpty()
            ? RequiredContent.of(made.letter().step()).size()
                + " points found in "
                + made.letter().template()
            : "it lacks "
                + missing.getFirst().what()
                + " ("
                + missing.getFirst().provision()
                + ")");
  }

  private static List<Letter.Line> lines(
      StepKind step, LocalDate issueOn, Situation s, NoticeTerms terms) {
    return switch (step) {
      case FINAL_NOTICE -> whole(s, terms);
      case REMINDER_1, REMINDER_2 -> instalments(terms.payBy(), issueOn, s, terms);
      default -> instalments(issueOn.minusDays(1), issueOn, s, terms);
    };
  }

  /// @param to the last due day that the letter asks for
  private static List<Letter.Line> instalments(
      LocalDate to, LocalDate issueOn, Situation s, NoticeTerms terms) {
    var lines = new ArrayList<Letter.Line>();
    for (var instalment : s.instalments()) {
      var unpaid = instalment.unpaidAtEndOf(s.evening());
      if (!instalment.due().isAfter(to) && unpaid.isPositive()) {
        var overdue = instalment.due().isBefore(issueOn);
        lines.add(
            new Letter.Line(
                Letter.day(instalment.due()), overdue ? "Overdue" : "Falls due", unpaid));
      }
    }
    return s.type() == DebtType.LEASEHOLD
        ? balanced(lines, "Paid, in dispute or not payable", "Left out", terms.amount())
        : s.beyond().isPositive()
            ? balanced(lines, "Paid, or not yours to pay", "Left out", terms.amount())
            : balanced(lines, "Paid on your account", "Paid", terms.amount());
  }

  private static List<Letter.Line> whole(Situation s, NoticeTerms terms) {
    var lines = new ArrayList<Letter.Line>();
    lines.add(new Letter.Line("Council tax for " + s.year(), "Charged", s.charged()));
    return balanced(lines, "Paid or credited", "Paid", terms.amount());
  }

  /// Lines that sum to what is asked for.
  private static List<Letter.Line> balanced(
      List<Letter.Line> lines, String credit, String position, Money amount) {
    var sum = Money.sum(lines.stream().map(Letter.Line::amount).toList());
    if (!sum.equals(amount)) {
      lines.add(new Letter.Line(credit, position, amount.minus(sum)));
    }
    return lines;
  }
}
