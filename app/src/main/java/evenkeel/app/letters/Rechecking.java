package evenkeel.app.letters;

import evenkeel.app.policy.Councils;
import evenkeel.core.calendar.Nation;
import evenkeel.core.recovery.Check;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Proves notices again for a day: the law's checks, and those of the letter and its addressee.
@Service
class Rechecking {

  /// A notice with what the books say of it now.
  ///
  /// @param proof null when its debt's records cannot be read
  /// @param addressee null when nobody can be addressed
  record Rechecked(NoticeRow notice, @Nullable Proof proof, @Nullable Addressee addressee) {

    boolean proven() {
      return proof != null && addressee != null && proof.proven();
    }

    String failure() {
      return proof == null || addressee == null
          ? "The debt's records cannot be read."
          : proof.failuresInWords();
    }
  }

  private final Proving proving;
  private final Addressees addressees;
  private final NoticeBook notices;
  private final Councils councils;
  private final Recommended recommended;

  Rechecking(
      Proving proving,
      Addressees addressees,
      NoticeBook notices,
      Councils councils,
      Recommended recommended) {
    this.proving = proving;
    this.addressees = addressees;
    this.notices = notices;
    this.councils = councils;
    this.recommended = recommended;
  }

  /// @param rows of one step
  /// @param evening the day whose end the facts describe
  List<Rechecked> again(StepKind step, List<NoticeRow> rows, LocalDate evening, LocalDate issueOn) {
    var all = new ArrayList<Rechecked>(rows.size());
    for (var from = 0; from < rows.size(); from += Composing.PAGE) {
      all.addAll(
          page(
              step,
              rows.subList(from, Math.min(rows.size(), from + Composing.PAGE)),
              evening,
              issueOn));
    }
    return all;
  }

  private List<Rechecked> page(
      StepKind step, List<NoticeRow> rows, LocalDate evening, LocalDate issueOn) {
    var proofs = proving.again(step, rows, evening, issueOn);
    var whom = addressees.of(step, proofs, issueOn);
    var debts = rows.stream().map(NoticeRow::debt).toList();
    var others =
        rows.isEmpty()
            ? Map.<LetterOf, NoticeRow>of()
            : notices.underWay(step, debts, rows.getFirst().batch());
    var waits = recommended.of(step, debts);
    var english = councils.council().nation() == Nation.ENGLAND;
    return rows.stream()
        .map(
            row -> {
              var proof = proofs.get(row.letter());
              var addressee = whom.get(row.letter());
              return new Rechecked(
                  row,
                  proof == null || addressee == null
                      ? proof
                      : proof
                          .and(checks(row, addressee, others.get(row.letter()), english))
                          .and(Recommended.checks(step, waits.get(row.debt()))),
                  addressee);
            })
        .toList();
  }

  private static List<Check> checks(
      NoticeRow row, Addressee addressee, @Nullable NoticeRow other, boolean english) {
    var checks = new ArrayList<Check>();
    checks.add(
        Proof.check(
            "no-other-notice",
            "Is no other notice of this kind on its way?",
            other == null,
            other == null ? "none" : "notice " + other.id() + " of batch " + other.batch()));
    checks.add(
        Proof.check(
            "same-people",
            "Are the people whom it names still those to name?",
            new HashSet<>(addressee.parties()).equals(new HashSet<>(row.parties())),
            "it names %d, the bill and joint notices name %d"
                .formatted(row.parties().size(), addressee.parties().size())));
    var fresh = new TreeSet<>(addressee.exceptions());
    fresh.removeAll(row.exceptions());
    checks.add(
        Proof.check(
            "nothing-new-to-look-at",
            "Is there nothing new that an officer must look at first?",
            fresh.isEmpty(),
            fresh.isEmpty() ? "nothing" : fresh.first().title()));
    if (row.step().isNotice()) {
      checks.add(
          Proof.check(
              "printable",
              "Can the letter be printed and posted as it is?",
              addressee.printable() && english,
              english
                  ? String.join("; ", addressee.window().problems())
                  : "a Welsh council's letters go out in both languages only"));
    }
    return checks;
  }

  /// Proofs by notice, for those that have one.
  static Map<Long, Proof> proofs(List<Rechecked> all) {
    var proofs = new LinkedHashMap<Long, Proof>();
    for (var one : all) {
      if (one.proof() != null) {
        proofs.put(one.notice().id(), one.proof());
      }
    }
    return proofs;
  }

  /// Why each of those that fail does, by notice.
  static Map<Long, String> failures(List<Rechecked> all) {
    var failures = new LinkedHashMap<Long, String>();
    for (var one : all) {
      if (!one.proven()) {
        failures.put(one.notice().id(), one.failure());
      }
    }
    return failures;
  }
}
