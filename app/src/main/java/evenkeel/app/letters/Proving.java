package evenkeel.app.letters;

import evenkeel.app.monitoring.Situations;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.PolicyBook;
import evenkeel.core.recovery.Check;
import evenkeel.core.recovery.LegalProof;
import evenkeel.core.recovery.NoticeTerms;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Derives proofs from the books, many at a time. It never asks what was decided.
@Service
class Proving {

  private static final Logger LOG = LoggerFactory.getLogger(Proving.class);

  private final Situations situations;
  private final Lawbook lawbook;
  private final PolicyBook policies;
  private final Enclosing enclosing;

  Proving(Situations situations, Lawbook lawbook, PolicyBook policies, Enclosing enclosing) {
    this.situations = situations;
    this.lawbook = lawbook;
    this.policies = policies;
    this.enclosing = enclosing;
  }

  /// Proofs of a step by letter, for whatever sum the books say that it may ask for.
  ///
  /// @param read situations of the same evening that were read just now, by debt; what is not among
  ///   them is read from the books
  Map<LetterOf, Proof> fresh(
      StepKind step,
      Collection<Long> debts,
      LocalDate evening,
      LocalDate issueOn,
      Map<Long, Situation> read) {
    var all =
        read.keySet().containsAll(debts)
            ? debts.stream().map(read::get).toList()
            : situations(debts, evening, issueOn);
    var law = lawbook.on(issueOn);
    var policy = policies.on(issueOn);
    var letters = new LinkedHashMap<LetterOf, Situation>();
    all.forEach(s -> letters.putAll(LetterOf.of(step, s, law, policy)));
    return derive(step, letters, Map.of(), evening, issueOn);
  }

  /// The books' situations of debts. One whose records make no sense is not among them.
  Map<Long, Situation> read(Collection<Long> debts, LocalDate evening, LocalDate issueOn) {
    var read = new HashMap<Long, Situation>();
    situations(debts, evening, issueOn).forEach(s -> read.put(s.debt(), s));
    return read;
  }

  /// Proofs of notices by letter, for the sums and dates that the notices carry: a sum or a last
  /// day that has moved fails.
  Map<LetterOf, Proof> again(
      StepKind step, Collection<NoticeRow> notices, LocalDate evening, LocalDate issueOn) {
    var read = read(notices.stream().map(NoticeRow::debt).distinct().toList(), evening, issueOn);
    var asked = new HashMap<LetterOf, NoticeRow>();
    var letters = new LinkedHashMap<LetterOf, Situation>();
    for (var notice : notices) {
      var s = read.get(notice.debt());
      if (s != null) {
        asked.put(notice.letter(), notice);
        letters.put(notice.letter(), notice.letter().situation(s));
      }
    }
    return derive(step, letters, asked, evening, issueOn);
  }

  private Map<LetterOf, Proof> derive(
      StepKind step,
      Map<LetterOf, Situation> letters,
      Map<LetterOf, NoticeRow> asked,
      LocalDate evening,
      LocalDate issueOn) {
    var law = lawbook.on(issueOn);
    var policy = policies.on(issueOn);
    var needs = enclosing.needs(step, letters.values().stream().map(Situation::debt).toList());
    var proofs = new LinkedHashMap<LetterOf, Proof>();
    letters.forEach(
        (letter, s) -> {
          var terms = NoticeTerms.of(step, issueOn, s, law, policy);
          var notice = asked.get(letter);
          var amount = notice == null ? terms.amount() : notice.amount();
          var legal = LegalProof.of(step, issueOn, amount, s, law, policy);
          var proof =
              Proof.of(legal, evening, s, terms, law.version())
                  .and(Enclosing.checks(step, s, law, needs));
          proofs.put(letter, notice == null ? proof : proof.and(terms(notice, terms, s)));
        });
    return proofs;
  }

  private static List<Check> terms(NoticeRow notice, NoticeTerms terms, Situation s) {
    var checks = new ArrayList<Check>();
    if (notice.step() != StepKind.COMPLAINT) {
      checks.add(
          Proof.check(
              "last-day",
              "Is the last day to pay the one that the letter states?",
              notice.payBy().equals(terms.payBy()),
              "the letter states "
                  + Letter.day(notice.payBy())
                  + ", counted today it is "
                  + Letter.day(terms.payBy())));
      checks.add(
          Proof.check(
              "sum-if-not-paid",
              "Is the sum that follows a failure the one that the letter states?",
              notice.ifNotPaid().equals(terms.ifNotPaid()),
              "the letter states " + notice.ifNotPaid() + ", the books say " + terms.ifNotPaid()));
    }
    checks.add(
        Proof.check(
            "in-arrears-still",
            "Does the debt still owe at least the sum asked for?",
            !s.balance().isLessThan(notice.amount()),
            s.balance() + " is owed, " + notice.amount() + " is asked for"));
    return checks;
  }

  /// A debt whose records make no sense is passed over, and has no proof; the others are read.
  private List<Situation> situations(Collection<Long> debts, LocalDate evening, LocalDate issueOn) {
    try {
      return situations.of(debts, evening, issueOn);
    } catch (DataAccessException trouble) {
      throw trouble;
    } catch (RuntimeException oneOfThem) {
      if (debts.size() == 1) {
        LOG.warn("debt {} cannot be read: {}", debts.iterator().next(), oneOfThem.getMessage());
        return List.of();
      }
      return debts.stream()
          .flatMap(debt -> situations(List.of(debt), evening, issueOn).stream())
          .toList();
    }
  }
}
