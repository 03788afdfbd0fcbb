package evenkeel.app.letters;

import evenkeel.app.access.Officer;
import evenkeel.app.history.Steps;
import evenkeel.app.policy.BusinessDay;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the print house's word of the day of posting: on it the notice is issued, and no earlier.
/// A letter posted on another day than it carries is proven for that day; where its sum or its last
/// day is then wrong it does not count.
@Service
class Despatching {

  private final BatchBook batches;
  private final NoticeBook notices;
  private final ProofBook proofs;
  private final PrintFiles files;
  private final Rechecking rechecking;
  private final Steps steps;
  private final BusinessDay businessDay;
  private final TransactionTemplate transaction;

  Despatching(
      BatchBook batches,
      NoticeBook notices,
      ProofBook proofs,
      PrintFiles files,
      Rechecking rechecking,
      Steps steps,
      BusinessDay businessDay,
      PlatformTransactionManager transactions) {
    this.batches = batches;
    this.notices = notices;
    this.proofs = proofs;
    this.files = files;
    this.rechecking = rechecking;
    this.steps = steps;
    this.businessDay = businessDay;
    this.transaction = new TransactionTemplate(transactions);
  }

  Outcome confirm(long number, LocalDate on, Officer officer) {
    var batch = batches.find(number).orElse(null);
    if (batch == null) {
      return new Outcome.Refused("There is no batch " + number + ".");
    }
    var refusal = refusal(batch, on);
    if (refusal != null) {
      return refusal;
    }
    var printed = notices.byNumber(notices.numbersInState(number, leaving(batch)));
    if (printed.isEmpty()) {
      return new Outcome.Refused(
          batch.step().isNotice()
              ? "Nothing is printed and waits to be posted."
              : "No case is released and waits for its complaint.");
    }
    if (batch.step().isNotice() && on.equals(batch.plannedIssueOn())) {
      return done(batch, on, printed, Map.of(), Map.of(), officer);
    }
    var all = rechecking.again(batch.step(), printed, on, on);
    var counting =
        all.stream()
            .filter(Rechecking.Rechecked::proven)
            .map(Rechecking.Rechecked::notice)
            .toList();
    var failures = new LinkedHashMap<Long, String>();
    Rechecking.failures(all)
        .forEach(
            (notice, why) ->
                failures.put(notice, did(batch) + " on " + Letter.day(on) + ". " + why));
    return done(batch, on, counting, failures, Rechecking.proofs(all), officer);
  }

  /// A letter leaves when it is printed; a case goes to court when its release stands.
  static NoticeState leaving(Batch batch) {
    return batch.step().isNotice() ? NoticeState.PRINTED : NoticeState.RELEASED;
  }

  /// A case whose facts have changed was not complained of; a letter has gone, and does not count.
  private static NoticeState failed(Batch batch) {
    return batch.step().isNotice() ? NoticeState.NOT_COUNTED : NoticeState.FELL_OUT;
  }

  private static String did(Batch batch) {
    return batch.step().isNotice() ? "Posted" : "Complained of";
  }

  private @Nullable Outcome refusal(Batch batch, LocalDate on) {
    if (on.isAfter(businessDay.today())) {
      return new Outcome.Refused(
          "That day cannot be after today, " + Letter.day(businessDay.today()) + ".");
    }
    var written = files.of(batch.id());
    if (!written.isEmpty() && on.isBefore(written.getFirst().writtenOn())) {
      return new Outcome.Refused(
          "The print file was written on "
              + Letter.day(written.getFirst().writtenOn())
              + ": it cannot have been posted before.");
    }
    return null;
  }

  private Outcome done(
      Batch batch,
      LocalDate on,
      List<NoticeRow> counting,
      Map<Long, String> failures,
      Map<Long, Proof> fresh,
      Officer officer) {
    var done =
        transaction.execute(
            _ -> {
              batches.locked(batch.id());
              proofs.keep(fresh, Proof.Stage.DESPATCH);
              notices.move(failures, leaving(batch), failed(batch), officer.actor());
              var moved =
                  notices.move(
                      counting.stream().map(NoticeRow::id).toList(),
                      leaving(batch),
                      NoticeState.DESPATCHED,
                      officer.actor(),
                      did(batch).toLowerCase(Locale.UK) + " on " + Letter.day(on));
              take(counting.stream().filter(n -> moved.contains(n.id())).toList(), on, officer);
              batches.settleState(batch.id());
              var total = Money.sum(counting.stream().map(NoticeRow::amount).toList());
              batches.did(
                  batch.id(),
                  batch.step().isNotice() ? "despatch confirmed" : "complaint made",
                  officer.actor(),
                  did(batch).toLowerCase(Locale.UK) + " on " + Letter.day(on),
                  Map.of("notices", moved.size(), "notCounted", failures.size()));
              return new Outcome.Done(moved.size(), failures.size(), total);
            });
    return Objects.requireNonNull(done);
  }

  /// The clock starts now, with the dates that the letter states.
  private void take(List<NoticeRow> counting, LocalDate on, Officer officer) {
    steps.taken(
        counting.stream()
            .map(
                notice ->
                    new Steps.Taken(
                        notice.debt(),
                        notice.step(),
                        on,
                        notice.payBy(),
                        notice.nextStepFrom(),
                        notice.amount(),
                        notice.parties(),
                        notice.id()))
            .toList(),
        officer.actor());
  }
}
