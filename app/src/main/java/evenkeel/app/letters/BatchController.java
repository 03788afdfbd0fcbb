package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.store.Progress;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Words;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The pages of batches: the list, the decision paper, and what an officer does to a batch.
@Controller
@ConditionalOnWebApplication
class BatchController {

  private final Access access;
  private final Batches batches;
  private final BatchPaper paper;
  private final PrintFiles files;

  BatchController(Access access, Batches batches, BatchPaper paper, PrintFiles files) {
    this.access = access;
    this.batches = batches;
    this.paper = paper;
    this.files = files;
  }

  @GetMapping("/runs/batches")
  Reply list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    return paper.list(before);
  }

  @GetMapping("/runs/batches/{batch}")
  Reply show(@PathVariable long batch, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    return paper.of(found(batch), officer, null, Problems.NONE);
  }

  @PostMapping("/runs/batches/{batch}/release")
  Reply release(
      @PathVariable long batch,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var form = new BatchPage.Form(reason, "", "", "", "");
    return answer(
        batches.release(batch, version, new Selection.Everything(), officer, reason),
        batch,
        officer,
        "reason",
        form,
        "released");
  }

  @PostMapping("/runs/batches/{batch}/requests/{request}")
  Reply decide(
      @PathVariable long batch,
      @PathVariable long request,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String answer,
      Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var form = new BatchPage.Form(reason, "", "", "", "");
    if (!answer.equals("grant") && !answer.equals("decline")) {
      return paper.of(found(batch), officer, form, Problems.of("answer", "Say yes or no"));
    }
    return answer(
        batches.decideRelease(request, answer.equals("grant"), officer, reason),
        batch,
        officer,
        "reason",
        form,
        answer.equals("grant") ? "released" : "left as they are: the request is declined");
  }

  @PostMapping("/runs/batches/{batch}/hold")
  Reply hold(
      @PathVariable long batch,
      @RequestParam boolean held,
      @RequestParam(defaultValue = "") String holdReason,
      Officer officer) {
    access.require(officer, Act.HOLD_BATCH);
    var form = new BatchPage.Form("", holdReason, "", "", "");
    return switch (batches.hold(batch, held, officer, holdReason)) {
      case Outcome.Done _ ->
          new Goto(address(batch), held ? "The batch is held" : "The hold is lifted");
      case Outcome.Refused(var because) -> refused(batch, officer, "holdReason", form, because);
      case Outcome.Stale(var because) -> refused(batch, officer, "", form, because);
      case Outcome.Requested(_, var because) -> new Goto(address(batch), because);
    };
  }

  @PostMapping("/runs/batches/{batch}/print")
  Reply print(@PathVariable long batch, Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    return switch (batches.print(batch, officer, Progress.SILENT)) {
      case Printed.Written(_, var name, _, var notices, var fellOut) ->
          new Goto(
              address(batch),
              Words.count(notices, "letter is", "letters are") + " in " + name + fellOut(fellOut));
      case Printed.Refused(var because) ->
          refused(batch, officer, "", BatchPage.Form.EMPTY, because);
      case Printed.NotWritten(var because) ->
          refused(batch, officer, "", BatchPage.Form.EMPTY, because);
    };
  }

  @PostMapping("/runs/batches/{batch}/despatch")
  Reply despatch(
      @PathVariable long batch,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String year,
      Officer officer) {
    access.require(officer, Act.CONFIRM_DESPATCH);
    var form = new BatchPage.Form("", "", day, month, year);
    var typed = new DateTyped(day, month, year);
    var problems = typed.problems("posted", "the day of posting");
    if (!problems.isEmpty()) {
      return paper.of(found(batch), officer, form, problems);
    }
    var on = typed.date().orElseThrow();
    return answer(
        batches.confirmDespatch(batch, on, officer),
        batch,
        officer,
        "posted-day",
        form,
        found(batch).step().isNotice()
            ? "posted on " + Words.date(on) + ": their days have begun"
            : "recorded as complained of on " + Words.date(on));
  }

  @GetMapping("/runs/print-files/{file}")
  ResponseEntity<Resource> download(@PathVariable long file, Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var known =
        files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    try {
      return Downloads.of(known, files.open(known, officer));
    } catch (IOException e) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "The print file is no longer in the folder.", e);
    }
  }

  private Reply answer(
      Outcome outcome,
      long batch,
      Officer officer,
      String field,
      BatchPage.Form form,
      String done) {
    return switch (outcome) {
      case Outcome.Done(var notices, var fellOut, _) ->
          new Goto(
              address(batch),
              Words.count(notices, "notice is ", "notices are ") + done + fellOut(fellOut));
      case Outcome.Requested(_, var because) -> new Goto(address(batch), because);
      case Outcome.Refused(var because) -> refused(batch, officer, field, form, because);
      case Outcome.Stale(var because) -> refused(batch, officer, "", form, because);
    };
  }

  private static String fellOut(int many) {
    return many == 0
        ? ""
        : ". " + Words.count(many, "notice", "notices") + " fell out: each one says why";
  }

  private Reply refused(
      long batch, Officer officer, String field, BatchPage.Form form, String because) {
    return paper.of(found(batch), officer, form, Problems.of(field, because));
  }

  private Batch found(long batch) {
    return batches.find(batch).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String address(long batch) {
    return "/runs/batches/" + batch;
  }
}
