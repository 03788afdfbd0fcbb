package evenkeel.app.desk;

import evenkeel.app.accounts.DemandRecord;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.core.lease.Demand;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The questions by which an officer records what is known of a demand, and how answers are read.
final class DemandForm {

  enum Type {
    YES_NO,
    DAY,
    MONEY,
    TEXT,
    CHOICE
  }

  /// @param name of the column that keeps the answer
  record Question(String name, Type type, String label, String hint, List<Choice> choices) {

    static Question of(String name, Type type, String label) {
      return new Question(name, type, label, "", List.of());
    }

    Question hinted(String words) {
      return new Question(name, type, label, words, choices);
    }

    Question among(Choice... answers) {
      return new Question(name, type, label, hint, List.of(answers));
    }
  }

  private static final List<Question> EVERY =
      List.of(
          Question.of("served_on", Type.DAY, "When was it served?")
              .hinted("Blank: first class post is taken to arrive on the second working day"),
          Question.of("clause", Type.TEXT, "Which clause of the lease asks for it?"),
          Question.of("in_lease", Type.YES_NO, "Does a clause of the lease ask for it?"),
          Question.of(
              "as_lease_says",
              Type.YES_NO,
              "Was it asked for in the way and at the time that the lease says?"),
          Question.of(
              "notices_address",
              Type.YES_NO,
              "Had the leaseholder an address in England or Wales to send notices to?"),
          Question.of("address_given_on", Type.DAY, "When was a missing name or address given?")
              .hinted("By a notice to the leaseholder"));

  private static final List<Question> WITH_SUMMARY =
      List.of(
          Question.of(
              "landlord_named", Type.YES_NO, "Do the landlord’s own name and address stand in it?"),
          Question.of("summary", Type.CHOICE, "Which summary of rights went with it?")
              .among(
                  Choice.of("", "Not known"),
                  Choice.of("prescribed", "The prescribed one, word for word"),
                  Choice.of("other_words", "One in other words"),
                  Choice.of("none", "None")),
          Question.of(
              "served_again_on",
              Type.DAY,
              "When was it served again with the prescribed summary?"));

  private static final List<Question> COSTS =
      List.of(
          Question.of("reserve", Type.YES_NO, "Is it a contribution to a reserve?"),
          Question.of(
              "in_advance", Type.YES_NO, "Was it asked for before its costs were incurred?"),
          Question.of("oldest_cost_on", Type.DAY, "When was its earliest cost incurred?")
              .hinted("The earlier of the days on which the invoice came and was paid"),
          Question.of("newest_cost_on", Type.DAY, "When was its latest cost incurred?"),
          Question.of("too_old", Type.MONEY, "How much of it is for costs that were too old?")
              .hinted("Where it was worked out; money on account meets the earliest costs"),
          Question.of("costs_notified_on", Type.DAY, "When was a notice of costs incurred given?"),
          Question.of(
              "notified_share", Type.MONEY, "The share of the figure that this notice states"),
          Question.of("consultation", Type.CHOICE, "How did consultation about it end?")
              .among(
                  Choice.of("", "Not known"),
                  Choice.of("not_called_for", "Nothing in it calls for consultation"),
                  Choice.of("complete", "Every stage is on file"),
                  Choice.of("dispensed", "The tribunal dispensed with it"),
                  Choice.of("not_done", "It was called for and not done, or not all of it")),
          Question.of("consulted_over", Type.CHOICE, "What was consultation about?")
              .among(
                  Choice.of("", "Not known"),
                  Choice.of("works", "Works"),
                  Choice.of("agreement", "An agreement of more than 12 months")),
          Question.of("consultation_ref", Type.TEXT, "Where is the consultation on file?"),
          Question.of("qualifying", Type.MONEY, "How much of it is for those?")
              .hinted("Blank: all of it"),
          Question.of(
                  "loan_due",
                  Type.YES_NO,
                  "Is it for repairs under a lease of the Right to Buy in its first ten years?")
              .hinted("It must then tell of the right to a loan"),
          Question.of(
              "loan_told",
              Type.YES_NO,
              "Did it say whether there is a right to a loan, and how to claim it?"),
          Question.of("loan_told_on", Type.DAY, "When was the leaseholder told of it later?"));

  private static final List<Question> RENT =
      List.of(
          Question.of("rent_notice", Type.YES_NO, "Was a notice of the ground rent given?"),
          Question.of("rent_notice_on", Type.DAY, "When was it given?"),
          Question.of("rent_notice_pay_on", Type.DAY, "Which day for payment does it state?"),
          Question.of("rent_notice_form", Type.YES_NO, "Was it in the prescribed form?"),
          Question.of(
              "right_to_buy", Type.YES_NO, "Was the lease granted under the Right to Buy?"));

  private static final List<Question> ADMINISTRATION =
      List.of(
          Question.of("consent_fee", Type.YES_NO, "Is it a fee for a consent or an approval?"),
          Question.of(
              "right_to_buy", Type.YES_NO, "Was the lease granted under the Right to Buy?"));

  private DemandForm() {}

  /// The questions that matter for a kind of charge.
  static List<Question> questions(Demand.Kind kind) {
    var all = new ArrayList<>(EVERY);
    if (kind == Demand.Kind.GROUND_RENT) {
      all.addAll(RENT);
      return all;
    }
    all.addAll(WITH_SUMMARY);
    all.addAll(kind.serviceCharge() ? COSTS : ADMINISTRATION);
    return all;
  }

  /// An answer read, or what is wrong with it.
  record Read(DemandRecord record, Problems problems) {}

  /// Reads a form over what is recorded: a question that it does not ask keeps its answer.
  static Read read(Demand.Kind kind, DemandRecord before, Map<String, String> typed) {
    var answers = new HashMap<>(typed(before));
    var problems = Problems.NONE;
    for (var question : questions(kind)) {
      var answer = answer(question, typed);
      if (answer == null && question.type() == Type.DAY) {
        problems = problems.and(wrongDay(question, typed));
      } else if (answer == null) {
        problems = problems.and(question.name(), wrong(question));
      } else {
        answers.put(question.name(), answer);
      }
    }
    return new Read(problems.isEmpty() ? record(answers) : before, problems);
  }

  private static Problems wrongDay(Question question, Map<String, String> typed) {
    return DateTyped.of(typed, question.name()).problems(question.name(), question.label());
  }

  private static String wrong(Question question) {
    return switch (question.type()) {
      case DAY -> throw new IllegalArgumentException(question + " says which part is wrong");
      case MONEY -> "Enter pounds such as 123.45, or leave it blank: " + question.label();
      case YES_NO, CHOICE -> "Choose an answer: " + question.label();
      case TEXT -> "Enter at most 40 characters: " + question.label();
    };
  }

  /// The answer as it is kept, null when it cannot be read.
  private static @Nullable String answer(Question question, Map<String, String> typed) {
    var text = typed.getOrDefault(question.name(), "").strip();
    return switch (question.type()) {
      case YES_NO -> List.of("", "yes", "no").contains(text) ? text : null;
      case CHOICE ->
          question.choices().stream().anyMatch(c -> c.value().equals(text)) ? text : null;
      case TEXT -> text.length() <= 40 ? text : null;
      case MONEY -> money(text);
      case DAY -> {
        var day = DateTyped.of(typed, question.name());
        yield day.isBlank() ? "" : day.date().map(LocalDate::toString).orElse(null);
      }
    };
  }

  private static @Nullable String money(String text) {
    if (text.isEmpty()) {
      return "";
    }
    try {
      var sum = Money.parse(text);
      return sum.isNegative() ? null : sum.plain();
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  /// What is recorded, as the form shows it.
  static Map<String, String> typed(DemandRecord r) {
    var typed = new HashMap<String, String>();
    typed.put("served_on", text(r.servedOn()));
    typed.put("landlord_named", yes(r.landlordNamed()));
    typed.put("notices_address", yes(r.noticesAddress()));
    typed.put("address_given_on", text(r.addressGivenOn()));
    typed.put("summary", text(r.summary()));
    typed.put("summary_sha256", text(r.summarySha256()));
    typed.put("served_again_on", text(r.servedAgainOn()));
    typed.put("clause", text(r.clause()));
    typed.put("in_lease", yes(r.inLease()));
    typed.put("as_lease_says", yes(r.asLeaseSays()));
    typed.put("right_to_buy", yes(r.rightToBuy()));
    typed.put("consent_fee", yes(r.consentFee()));
    typed.put("reserve", yes(r.reserve()));
    typed.put("in_advance", yes(r.inAdvance()));
    typed.put("oldest_cost_on", text(r.oldestCostOn()));
    typed.put("newest_cost_on", text(r.newestCostOn()));
    typed.put("too_old", pounds(r.tooOldPence()));
    typed.put("costs_notified_on", text(r.costsNotifiedOn()));
    typed.put("notified_share", pounds(r.notifiedSharePence()));
    typed.put("consultation", text(r.consultation()));
    typed.put("consulted_over", text(r.consultedOver()));
    typed.put("consultation_ref", text(r.consultationRef()));
    typed.put("qualifying", pounds(r.qualifyingPence()));
    typed.put("rent_notice", yes(r.rentNotice()));
    typed.put("rent_notice_on", text(r.rentNoticeOn()));
    typed.put("rent_notice_pay_on", text(r.rentNoticePayOn()));
    typed.put("rent_notice_form", yes(r.rentNoticeForm()));
    typed.put("loan_due", yes(r.loanDue()));
    typed.put("loan_told", yes(r.loanTold()));
    typed.put("loan_told_on", text(r.loanToldOn()));
    return typed;
  }

  private static DemandRecord record(Map<String, String> answers) {
    var a = new Answers(answers);
    return new DemandRecord(
        a.day("served_on"),
        a.yes("landlord_named"),
        a.yes("notices_address"),
        a.day("address_given_on"),
        a.text("summary"),
        a.text("summary_sha256"),
        a.day("served_again_on"),
        a.text("clause"),
        a.yes("in_lease"),
        a.yes("as_lease_says"),
        a.yes("right_to_buy"),
        a.yes("consent_fee"),
        a.yes("reserve"),
        a.yes("in_advance"),
        a.day("oldest_cost_on"),
        a.day("newest_cost_on"),
        a.pence("too_old"),
        a.day("costs_notified_on"),
        a.pence("notified_share"),
        a.text("consultation"),
        a.text("consulted_over"),
        a.text("consultation_ref"),
        a.pence("qualifying"),
        a.yes("rent_notice"),
        a.day("rent_notice_on"),
        a.day("rent_notice_pay_on"),
        a.yes("rent_notice_form"),
        a.yes("loan_due"),
        a.yes("loan_told"),
        a.day("loan_told_on"));
  }

  /// Answers that were read already; a blank one is not known.
  private record Answers(Map<String, String> all) {

    @Nullable String text(String name) {
      var found = all.getOrDefault(name, "");
      return found.isEmpty() ? null : found;
    }

    @Nullable LocalDate day(String name) {
      var found = text(name);
      return found == null ? null : LocalDate.parse(found);
    }

    @Nullable Boolean yes(String name) {
      var found = text(name);
      return found == null ? null : Boolean.valueOf(found.equals("yes"));
    }

    @Nullable Long pence(String name) {
      var found = text(name);
      return found == null ? null : Long.valueOf(Money.parse(found).pence());
    }
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static String yes(@Nullable Boolean value) {
    return value == null ? "" : value ? "yes" : "no";
  }

  private static String pounds(@Nullable Long pence) {
    return pence == null ? "" : Money.ofPence(pence).plain();
  }
}
