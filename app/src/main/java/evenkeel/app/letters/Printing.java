package evenkeel.app.letters;

import evenkeel.app.audit.Actor;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import evenkeel.app.store.Progress;
import evenkeel.core.recovery.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the released letters of a batch and writes them to a print file. Each notice is proven
/// again first. Stopped anywhere, it is started again and goes on with what it has.
@Service
class Printing {

  private static final int PAGE = 200;

  private final BatchBook batches;
  private final NoticeBook notices;
  private final ProofBook proofs;
  private final Documents documents;
  private final PrintFiles files;
  private final Rechecking rechecking;
  private final LetterMaking letters;
  private final Councils councils;
  private final BusinessDay businessDay;
  private final TransactionTemplate transaction;

  Printing(
      BatchBook batches,
      NoticeBook notices,
      ProofBook proofs,
      Documents documents,
      PrintFiles files,
      Rechecking rechecking,
      LetterMaking letters,
      Councils councils,
      BusinessDay businessDay,
      PlatformTransactionManager transactions) {
    this.batches = batches;
    this.notices = notices;
    this.proofs = proofs;
    this.documents = documents;
    this.files = files;
    this.rechecking = rechecking;
    this.letters = letters;
    this.councils = councils;
    this.businessDay = businessDay;
    this.transaction = new TransactionTemplate(transactions);
  }

  Printed print(long number, Actor actor, Progress progress) {
    var batch = batches.find(number).orElse(null);
    if (batch == null) {
      return new Printed.Refused("There is no batch " + number + ".");
    }
    if (!batch.step().isNotice()) {
      return new Printed.Refused("Nothing is posted to anybody: open the list for the court.");
    }
    if (batch.held()) {
      return new Printed.Refused("The batch is held. Lift the hold first.");
    }
    if (batch.plannedIssueOn().isBefore(businessDay.today())) {
      return new Printed.Refused(
          "The letters carry "
              + Letter.day(batch.plannedIssueOn())
              + ", which has passed. Recall them: the next night proposes them afresh.");
    }
    var released = notices.numbersInState(number, NoticeState.RELEASED);
    if (released.isEmpty()) {
      return new Printed.Refused("Nothing is released and waits to be printed.");
    }
    var ready = new ArrayList<Long>();
    try (var rendering = new Rendering()) {
      for (var from = 0; from < released.size(); from += PAGE) {
        var some = released.subList(from, Math.min(released.size(), from + PAGE));
        ready.addAll(page(batch, some, actor, rendering));
        progress.at("printing " + batch.step().title(), from + some.size(), released.size());
      }
    }
    if (ready.isEmpty()) {
      transaction.executeWithoutResult(_ -> batches.settleState(number));
      return new Printed.Refused("Every notice fell out: each one says why.");
    }
    return files.write(batch, ready, released.size() - ready.size(), actor);
  }

  /// Proves and makes some letters.
  ///
  /// @return the notices whose letters are made
  private List<Long> page(Batch batch, List<Long> some, Actor actor, Rendering rendering) {
    var rows =
        notices.byNumber(some).stream()
            .filter(notice -> notice.state() == NoticeState.RELEASED)
            .toList();
    var all = rechecking.again(batch.step(), rows, businessDay.today(), batch.plannedIssueOn());
    var kept = new LinkedHashMap<Long, Proof>();
    var failures = new HashMap<Long, String>(Rechecking.failures(all));
    var toMake = new ArrayList<LetterMaking.Made>();
    var council = councils.council();
    for (var one : all) {
      var notice = one.notice().id();
      if (one.proof() != null) {
        kept.put(notice, one.proof());
      }
      if (one.proven()) {
        var made = make(one, council);
        var content = LetterMaking.content(made);
        kept.put(notice, Objects.requireNonNull(one.proof()).and(List.of(content)));
        if (content.passed()) {
          toMake.add(made);
        } else {
          failures.put(notice, inWords(content));
        }
      }
    }
    var made = rendering.all(notYetMade(toMake));
    transaction.executeWithoutResult(
        _ -> {
          documents.keep(made);
          proofs.keep(kept, Proof.Stage.PRINT);
          notices.move(failures, NoticeState.RELEASED, NoticeState.FELL_OUT, actor);
        });
    return rows.stream().map(NoticeRow::id).filter(id -> !failures.containsKey(id)).toList();
  }

  private LetterMaking.Made make(Rechecking.Rechecked one, Council council) {
    return letters.make(
        one.notice().id(),
        Objects.requireNonNull(one.proof()),
        Objects.requireNonNull(one.addressee()),
        council);
  }

  private List<LetterMaking.Made> notYetMade(List<LetterMaking.Made> letters) {
    Map<Long, String> known =
        documents.made(letters.stream().map(made -> made.letter().notice()).toList());
    return letters.stream()
        .filter(made -> !Documents.sha256(made.html()).equals(known.get(made.letter().notice())))
        .toList();
  }

  private static String inWords(Check failed) {
    return failed.question() + " No: " + failed.found();
  }
}
