package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A batch's notices, state by state, and what is done to those ticked.
@Controller
@ConditionalOnWebApplication
class BatchNoticesController {

  private static final List<Integer> SIZES = List.of(25, 50, 100);

  private final Access access;
  private final Batches batches;
  private final BatchFigures figures;
  private final NoticeBook notices;
  private final BatchPaper paper;
  private final Releasing releasing;

  BatchNoticesController(
      Access access,
      Batches batches,
      BatchFigures figures,
      NoticeBook notices,
      BatchPaper paper,
      Releasing releasing) {
    this.access = access;
    this.batches = batches;
    this.figures = figures;
    this.notices = notices;
    this.paper = paper;
    this.releasing = releasing;
  }

  @GetMapping("/runs/batches/{batch}/notices")
  Reply list(
      @PathVariable long batch,
      @RequestParam(defaultValue = "PROPOSED") NoticeState state,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "25") int rows,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    return page(new Asked(found(batch), state, after, rows), "", Set.of(), officer, Problems.NONE);
  }

  /// What of a batch is looked at.
  private record Asked(Batch batch, NoticeState state, long after, int rows) {}

  @PostMapping("/runs/batches/{batch}/notices/release")
  Reply release(
      @PathVariable long batch,
      @RequestParam int version,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "25") int rows,
      @RequestParam(defaultValue = "") Set<Long> notice,
      @RequestParam(defaultValue = "ticked") String which,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var asked = new Asked(found(batch), NoticeState.PROPOSED, after, rows);
    if (notice.isEmpty()) {
      return page(
          asked, reason, notice, officer, Problems.of("notice", "Tick at least one notice"));
    }
    var selection =
        which.equals("all-but") ? new Selection.AllBut(notice) : new Selection.Only(notice);
    return answer(
        batches.release(batch, version, selection, officer, reason),
        asked,
        reason,
        notice,
        officer,
        "released");
  }

  @PostMapping("/runs/batches/{batch}/notices/recall")
  Reply recall(
      @PathVariable long batch,
      @RequestParam(defaultValue = "PRINTED") NoticeState state,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "25") int rows,
      @RequestParam(defaultValue = "") Set<Long> notice,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    access.require(officer, Act.RECALL_NOTICE);
    var asked = new Asked(found(batch), state, after, rows);
    if (notice.isEmpty()) {
      return page(
          asked, reason, notice, officer, Problems.of("notice", "Tick at least one notice"));
    }
    return answer(
        batches.recall(notice, officer, reason), asked, reason, notice, officer, "recalled");
  }

  private Reply answer(
      Outcome outcome, Asked asked, String reason, Set<Long> ticked, Officer officer, String done) {
    var address = "/runs/batches/" + asked.batch().id();
    return switch (outcome) {
      case Outcome.Done(var many, var fellOut, _) ->
          new Goto(
              address,
              Words.count(many, "notice is ", "notices are ")
                  + done
                  + (fellOut == 0
                      ? ""
                      : ". " + Words.count(fellOut, "notice", "notices") + " fell out"));
      case Outcome.Requested(_, var because) -> new Goto(address, because);
      case Outcome.Refused(var because) ->
          page(asked, reason, ticked, officer, Problems.of("reason", because));
      case Outcome.Stale(var because) ->
          page(asked, reason, ticked, officer, Problems.of("", because));
    };
  }

  private Reply page(
      Asked asked, String reason, Set<Long> ticked, Officer officer, Problems problems) {
    var size = SIZES.contains(asked.rows()) ? asked.rows() : SIZES.getFirst();
    var batch = asked.batch();
    var some = notices.inState(batch.id(), asked.state(), asked.after(), size);
    var shown = paper.shown(some, officer);
    paper.looked(batch.id(), "batch notices", shown.size(), officer);
    var next = some.size() < size ? "" : address(batch, asked.state(), some.getLast().id(), size);
    return new BatchNoticesPage(
        batch,
        batch.step().title(),
        asked.state(),
        tabs(batch, asked.state()),
        shown,
        Words.notShown(some.size() - shown.size(), "notice", "notices"),
        next,
        size,
        act(batch, asked.state(), officer),
        String.valueOf(java.util.Objects.requireNonNullElse(releasing.notReleasable(batch), "")),
        reason,
        ticked,
        problems);
  }

  private List<Tab> tabs(Batch batch, NoticeState current) {
    var states = figures.byState(batch.id());
    var tabs = new ArrayList<Tab>();
    for (var state : NoticeState.values()) {
      var figure = states.get(state);
      if (figure != null || state == current) {
        tabs.add(
            new Tab(
                state.title(),
                address(batch, state, 0, SIZES.getFirst()),
                state == current,
                figure == null ? 0 : figure.notices()));
      }
    }
    return tabs;
  }

  private String act(Batch batch, NoticeState state, Officer officer) {
    if (state == NoticeState.PROPOSED
        && paper.allowed(officer, Act.RELEASE_BATCH, batch)
        && releasing.notReleasable(batch) == null) {
      return "release";
    }
    var leaving = state == NoticeState.RELEASED || state == NoticeState.PRINTED;
    return leaving && paper.allowed(officer, Act.RECALL_NOTICE, batch) ? "recall" : "";
  }

  private static String address(Batch batch, NoticeState state, long after, int rows) {
    return "/runs/batches/%d/notices?state=%s&after=%d&rows=%d"
        .formatted(batch.id(), state, after, rows);
  }

  private Batch found(long batch) {
    return batches.find(batch).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
