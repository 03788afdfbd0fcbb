package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Subject;
import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to batches of notices: composed by the night, released, printed, recalled and confirmed
/// as posted by officers.
@Service
public class Batches {

  private final Composing composing;
  private final Releasing releasing;
  private final Printing printing;
  private final Despatching despatching;
  private final PrintFiles files;
  private final BatchBook batches;
  private final NoticeBook notices;
  private final NoticeRecords records;
  private final Access access;
  private final Approvals approvals;

  Batches(
      Composing composing,
      Releasing releasing,
      Printing printing,
      Despatching despatching,
      PrintFiles files,
      BatchBook batches,
      NoticeBook notices,
      NoticeRecords records,
      Access access,
      Approvals approvals) {
    this.composing = composing;
    this.releasing = releasing;
    this.printing = printing;
    this.despatching = despatching;
    this.files = files;
    this.batches = batches;
    this.notices = notices;
    this.records = records;
    this.access = access;
    this.approvals = approvals;
  }

  /// Composes an evening's batches. Stopped anywhere and started again, it ends the same.
  ///
  /// @return how many notices were composed
  public int compose(LocalDate evening, LocalDate plannedIssueOn, Progress progress) {
    return composing.compose(evening, plannedIssueOn, progress);
  }

  /// Says how the night ended: nothing that it proposed is released before, and nothing of a red
  /// night ever is.
  @Transactional
  public void nightEnded(LocalDate evening, Batch.Night night) {
    for (var batch : batches.nightEnded(evening, night)) {
      if (night == Batch.Night.RED) {
        notices.withdraw(batch.id(), "Its night ended red.", Actor.NIGHT);
      }
      batches.settleState(batch.id());
    }
  }

  public Optional<Batch> find(long batch) {
    return batches.find(batch);
  }

  /// The batches that an evening proposed.
  public List<Batch> of(LocalDate evening) {
    return batches.of(evening);
  }

  /// Batches, newest first.
  public List<Batch> newest(long before, int limit) {
    return batches.newest(before, limit);
  }

  /// Releases a batch in part or whole.
  ///
  /// @param seen the version of the batch that the officer looked at
  public Outcome release(
      long batch, int seen, Selection selection, Officer officer, String reason) {
    allow(officer, Act.RELEASE_BATCH, batch);
    return releasing.release(batch, seen, selection, officer, reason);
  }

  /// Answers a colleague's request to release.
  public Outcome decideRelease(long request, boolean grant, Officer officer, String reason) {
    access.require(officer, Act.RELEASE_BATCH);
    var asked = approvals.find(request).filter(one -> one.kind().equals(Releasing.REQUEST));
    if (asked.isEmpty()) {
      return new Outcome.Refused("There is no request " + request + " to release a batch.");
    }
    if (reason.isBlank()) {
      return new Outcome.Refused("Say why.");
    }
    allow(officer, Act.RELEASE_BATCH, Long.parseLong(asked.get().subjectId()));
    return releasing.decide(asked.get(), grant, officer, reason);
  }

  /// Stops a batch, and those that later nights propose of the same kind, until it is lifted.
  @Transactional
  public Outcome hold(long batch, boolean held, Officer officer, String reason) {
    allow(officer, Act.HOLD_BATCH, batch);
    if (reason.isBlank()) {
      return new Outcome.Refused("Say why.");
    }
    var now = batches.locked(batch);
    if (now.isEmpty()) {
      return new Outcome.Refused("There is no batch " + batch + ".");
    }
    if (now.get().held() == held) {
      return new Outcome.Refused(held ? "It is held already." : "It is not held.");
    }
    batches.hold(batch, held);
    batches.settleState(batch);
    batches.did(batch, held ? "held" : "hold lifted", officer.actor(), reason, Map.of());
    return Outcome.Done.NOTHING;
  }

  /// Settles an exception: the officer has looked, and the notice may go or is left out.
  @Transactional
  public Outcome settle(long notice, boolean include, Officer officer, String reason) {
    access.require(officer, Act.SETTLE_EXCEPTION);
    var row = notices.find(notice).orElse(null);
    if (row == null) {
      return new Outcome.Refused("There is no notice " + notice + ".");
    }
    access.require(officer, Act.SETTLE_EXCEPTION, records.of(row));
    if (reason.isBlank()) {
      return new Outcome.Refused("Say why.");
    }
    if (include && row.exceptions().stream().anyMatch(ExceptionReason::unprintable)) {
      return new Outcome.Refused(
          "This letter cannot be printed as it is: have the address mended first.");
    }
    if (row.state() != NoticeState.EXCEPTION) {
      return new Outcome.Stale("It is no longer to be looked at: it is " + row.state().title());
    }
    notices.move(
        List.of(notice),
        NoticeState.EXCEPTION,
        include ? NoticeState.PROPOSED : NoticeState.LEFT_OUT,
        officer.actor(),
        reason);
    if (include) {
      notices.settle(notice);
    }
    batches.settleState(row.batch());
    batches.did(
        row.batch(),
        include ? "exception settled" : "exception left out",
        officer.actor(),
        reason,
        Map.of("notice", notice));
    return new Outcome.Done(1, 0, row.amount());
  }

  /// Recalls notices that are released or printed and not yet confirmed as posted.
  @Transactional
  public Outcome recall(Collection<Long> chosen, Officer officer, String reason) {
    access.require(officer, Act.RECALL_NOTICE);
    if (reason.isBlank()) {
      return new Outcome.Refused("Say why.");
    }
    var byBatch = new TreeMap<Long, List<NoticeRow>>();
    var shut = records.shutTo(officer);
    for (var row : notices.byNumber(chosen)) {
      if (shut.test(row)) {
        access.require(officer, Act.RECALL_NOTICE, records.of(row));
      }
      if (row.state() == NoticeState.RELEASED || row.state() == NoticeState.PRINTED) {
        byBatch.computeIfAbsent(row.batch(), _ -> new ArrayList<>()).add(row);
      }
    }
    byBatch.keySet().forEach(batch -> allow(officer, Act.RECALL_NOTICE, batch));
    var recalled = new ArrayList<NoticeRow>();
    byBatch.forEach((batch, rows) -> recalled.addAll(recall(batch, rows, officer, reason)));
    return recalled.isEmpty()
        ? new Outcome.Refused("None of these can be recalled any more: they have left.")
        : new Outcome.Done(
            recalled.size(), 0, Money.sum(recalled.stream().map(NoticeRow::amount).toList()));
  }

  /// Recalls notices of one batch, and tells the print house of those that it has.
  private List<NoticeRow> recall(
      long number, List<NoticeRow> rows, Officer officer, String reason) {
    var batch = batches.locked(number).orElseThrow();
    var recalled = new ArrayList<NoticeRow>();
    for (var state : List.of(NoticeState.RELEASED, NoticeState.PRINTED)) {
      var some = rows.stream().filter(row -> row.state() == state).map(NoticeRow::id).toList();
      var moved = notices.move(some, state, NoticeState.RECALLED, officer.actor(), reason);
      rows.stream().filter(row -> moved.contains(row.id())).forEach(recalled::add);
    }
    var printed = recalled.stream().filter(row -> row.state() == NoticeState.PRINTED).toList();
    if (!printed.isEmpty()) {
      files.recall(batch, printed, officer.actor(), reason);
    }
    batches.settleState(number);
    batches.did(number, "recalled", officer.actor(), reason, Map.of("notices", recalled.size()));
    return recalled;
  }

  /// Makes the released letters and writes the print file with its index.
  public Printed print(long batch, Officer officer, Progress progress) {
    allow(officer, Act.RELEASE_BATCH, batch);
    requireNobodyKnown(batch, NoticeState.RELEASED, officer, Act.RELEASE_BATCH);
    return printing.print(batch, officer.actor(), progress);
  }

  /// Confirms that a batch's printed letters were posted on a day: they are issued on it.
  public Outcome confirmDespatch(long batch, LocalDate on, Officer officer) {
    allow(officer, Act.CONFIRM_DESPATCH, batch);
    var leaving = batches.find(batch).map(Despatching::leaving).orElse(NoticeState.PRINTED);
    requireNobodyKnown(batch, leaving, officer, Act.CONFIRM_DESPATCH);
    return despatching.confirm(batch, on, officer);
  }

  /// A print file and a day of posting are of all that is ready, so that a colleague does it whole
  /// where one letter is for somebody whom the officer knows.
  private void requireNobodyKnown(long batch, NoticeState state, Officer officer, Act act) {
    var shut = records.shutTo(officer);
    if (!shut.isEmpty()
        && notices.byNumber(notices.numbersInState(batch, state)).stream().anyMatch(shut)) {
      throw access.refused(officer, act, Subject.of("batch", batch), Releasing.KNOWN);
    }
  }

  /// Passes whoever may do this, and works on the batch's type of debt.
  private void allow(Officer officer, Act act, long number) {
    access.require(officer, act);
    batches.find(number).ifPresent(batch -> access.require(officer, act, batch.onRecord()));
  }
}
