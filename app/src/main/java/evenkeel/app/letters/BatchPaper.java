package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Happening;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Gathers what the pages of batches show.
@Service
class BatchPaper {

  private static final int PAGE = 25;
  private static final int MOST_REQUESTS = 500;

  private final Access access;
  private final BatchBook batches;
  private final BatchFigures figures;
  private final PrintFiles files;
  private final NoticeRecords records;
  private final Releasing releasing;
  private final Approvals approvals;
  private final Audit audit;
  private final BusinessDay businessDay;

  BatchPaper(
      Access access,
      BatchBook batches,
      BatchFigures figures,
      PrintFiles files,
      NoticeRecords records,
      Releasing releasing,
      Approvals approvals,
      Audit audit,
      BusinessDay businessDay) {
    this.access = access;
    this.batches = batches;
    this.figures = figures;
    this.files = files;
    this.records = records;
    this.releasing = releasing;
    this.approvals = approvals;
    this.audit = audit;
    this.businessDay = businessDay;
  }

  BatchesPage list(long before) {
    var some = batches.newestWorked(before, PAGE);
    var states = figures.byState(some.stream().map(Batch::id).toList());
    return new BatchesPage(
        some.stream().map(batch -> row(batch, states.getOrDefault(batch.id(), Map.of()))).toList(),
        some.size() < PAGE ? "" : "/runs/batches?before=" + some.getLast().id());
  }

  private static BatchesPage.Row row(Batch batch, Map<NoticeState, BatchFigures.Figure> states) {
    var none = BatchFigures.Figure.NONE;
    var all = states.values().stream().reduce(none, BatchFigures.Figure::plus);
    var out =
        states.getOrDefault(NoticeState.LEFT_OUT, none).notices()
            + states.getOrDefault(NoticeState.FELL_OUT, none).notices();
    return new BatchesPage.Row(
        batch,
        BatchStatus.of(batch),
        all.notices(),
        all.total(),
        states.getOrDefault(NoticeState.EXCEPTION, none).notices(),
        out);
  }

  /// @param form what was typed, null for a fresh one
  BatchPage of(Batch batch, Officer officer, BatchPage.@Nullable Form form, Problems problems) {
    var before = batches.before(batch).orElse(null);
    var picked = figures.samples(batch.id());
    var shut = records.shutTo(officer);
    var samples = shut.leaveOut(picked);
    looked(batch.id(), "batch paper", samples.size(), officer);
    var printed = files.of(batch.id());
    var requests = BatchFigures.waiting(approvals.open(MOST_REQUESTS), batch.id());
    return new BatchPage(
        batch,
        businessDay.today(),
        figures.byState(batch.id()),
        figures.exceptions(batch.id()),
        figures.reasons(batch.id(), NoticeState.LEFT_OUT),
        figures.reasons(batch.id(), NoticeState.FELL_OUT),
        before,
        before == null ? List.of() : figures.differences(batch, before),
        samples,
        picked.size() - samples.size(),
        printed,
        happenings(batch),
        requests,
        releasing.notReleasable(batch),
        may(officer, batch),
        new BatchPage.Known(
            figures.shut(batch.id(), shut),
            numbers(printed, PrintFiles.Known::id, file -> files.shut(file, shut)),
            numbers(requests, Approvals.Request::id, asked -> releasing.shut(asked, shut))),
        form == null ? BatchPage.Form.on(batch.plannedIssueOn()) : form,
        problems);
  }

  /// Records that an officer saw notices of a batch. They name accounts and sums and nobody, so
  /// that it is a look at the batch and not at each person; who opens one is recorded at that
  /// person.
  void looked(long batch, String what, int shown, Officer officer) {
    audit.look(officer.actor(), what, Subject.of("batch", batch), Map.of("shown", shown));
  }

  /// Notices without those of people whom the officer knows.
  List<NoticeRow> shown(List<NoticeRow> notices, Officer officer) {
    return records.shutTo(officer).leaveOut(notices);
  }

  /// What was done to a batch, oldest first.
  List<BatchBook.Done> done(Batch batch) {
    return batches.done(batch.id());
  }

  private static <T> Set<Long> numbers(List<T> all, Function<T, Long> number, Predicate<T> chosen) {
    return all.stream().filter(chosen).map(number).collect(Collectors.toSet());
  }

  private BatchPage.May may(Officer officer, Batch batch) {
    return new BatchPage.May(
        allowed(officer, Act.RELEASE_BATCH, batch),
        allowed(officer, Act.HOLD_BATCH, batch),
        allowed(officer, Act.RECALL_NOTICE, batch),
        allowed(officer, Act.CONFIRM_DESPATCH, batch),
        whyNot(officer, batch),
        officer.username(),
        Money.ofPence(officer.approvalLimitPence()).toString());
  }

  /// Why this officer may do nothing here though others of their role may; blank where they may.
  private String whyNot(Officer officer, Batch batch) {
    return allowed(officer, Act.HOLD_BATCH)
            && access.may(officer, Act.HOLD_BATCH, batch.onRecord())
                instanceof Access.Answer.Denied(var because)
        ? inWords(because) + "."
        : "";
  }

  /// Whether the officer may do this to a batch, which they may not for a debt of which they do not
  /// work.
  boolean allowed(Officer officer, Act act, Batch batch) {
    return access.may(officer, act, batch.onRecord()) instanceof Access.Answer.Allowed;
  }

  boolean allowed(Officer officer, Act act) {
    return access.may(officer, act) instanceof Access.Answer.Allowed;
  }

  private List<Happening> happenings(Batch batch) {
    return batches.done(batch.id()).reversed().stream()
        .map(
            done ->
                new Happening(
                    inWords(done.act()),
                    "by " + done.actor(),
                    Words.moment(done.at()),
                    done.reason(),
                    null))
        .toList();
  }

  static String inWords(String act) {
    return act.substring(0, 1).toUpperCase(java.util.Locale.UK) + act.substring(1);
  }
}
