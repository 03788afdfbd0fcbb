package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.Correspondents;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.Happening;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Words;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The page of one notice: its proof, its letter, and what an officer does to it.
@Controller
@ConditionalOnWebApplication
class NoticePageController {

  private final Access access;
  private final Audit audit;
  private final Batches batches;
  private final Notices notices;
  private final NoticeBook book;
  private final NoticeRecords records;
  private final ProofBook proofs;
  private final Documents documents;
  private final Correspondents correspondents;
  private final BusinessDay businessDay;
  private final BatchPaper paper;

  NoticePageController(
      Access access,
      Audit audit,
      Batches batches,
      Notices notices,
      NoticeBook book,
      NoticeRecords records,
      ProofBook proofs,
      Documents documents,
      Correspondents correspondents,
      BusinessDay businessDay,
      BatchPaper paper) {
    this.access = access;
    this.audit = audit;
    this.batches = batches;
    this.notices = notices;
    this.book = book;
    this.records = records;
    this.proofs = proofs;
    this.documents = documents;
    this.correspondents = correspondents;
    this.businessDay = businessDay;
    this.paper = paper;
  }

  @GetMapping("/runs/notices/{notice}")
  Reply show(@PathVariable long notice, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    return page(found(notice, officer), officer, "", Problems.NONE);
  }

  @PostMapping("/runs/notices/{notice}/settle")
  Reply settle(
      @PathVariable long notice,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    access.require(officer, Act.SETTLE_EXCEPTION);
    var row = found(notice, officer);
    if (!answer.equals("send") && !answer.equals("leave-out")) {
      return page(row, officer, reason, Problems.of("answer", "Say whether it may go"));
    }
    var send = answer.equals("send");
    return answer(
        batches.settle(notice, send, officer, reason),
        row,
        officer,
        reason,
        send ? "The notice waits for release" : "The notice is left out");
  }

  @PostMapping("/runs/notices/{notice}/recall")
  Reply recall(
      @PathVariable long notice, @RequestParam(defaultValue = "") String reason, Officer officer) {
    access.require(officer, Act.RECALL_NOTICE);
    var row = found(notice, officer);
    return answer(
        batches.recall(List.of(notice), officer, reason),
        row,
        officer,
        reason,
        "The notice is recalled");
  }

  private Reply answer(
      Outcome outcome, NoticeRow row, Officer officer, String reason, String done) {
    return switch (outcome) {
      case Outcome.Done _ -> new Goto("/runs/notices/" + row.id(), done);
      case Outcome.Requested(_, var because) -> new Goto("/runs/notices/" + row.id(), because);
      case Outcome.Refused(var because) ->
          page(row, officer, reason, Problems.of("reason", because));
      case Outcome.Stale(var because) ->
          page(found(row.id(), officer), officer, reason, Problems.of("", because));
    };
  }

  @GetMapping("/runs/notices/{notice}/letter.pdf")
  ResponseEntity<byte[]> letter(
      @PathVariable long notice,
      @RequestParam(defaultValue = "false") boolean save,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var sent =
        notices
            .document(notice, officer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Downloads.of(sent, save);
  }

  private NoticeRow found(long notice, Officer officer) {
    var row =
        book.find(notice).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    access.require(officer, Act.SEE_PERSON, records.of(row));
    return row;
  }

  private NoticePage page(NoticeRow row, Officer officer, String reason, Problems problems) {
    audit.look(
        officer.actor(),
        "notice",
        Subject.of("account", row.account()),
        Map.of("notice", row.id()));
    var names =
        correspondents.of(row.parties(), businessDay.today()).values().stream()
            .map(Correspondents.Correspondent::name)
            .toList();
    var withheld = Notices.withheld(row);
    var leaving = row.state() == NoticeState.RELEASED || row.state() == NoticeState.PRINTED;
    return new NoticePage(
        row,
        batches.find(row.batch()).orElseThrow(),
        names,
        withheld,
        proofs.of(row.id()),
        happenings(row.id()),
        documents.exists(row.id()),
        notices.mayOpen(row, officer),
        row.state() == NoticeState.EXCEPTION && paper.allowed(officer, Act.SETTLE_EXCEPTION),
        leaving && paper.allowed(officer, Act.RECALL_NOTICE),
        reason,
        problems);
  }

  private List<Happening> happenings(long notice) {
    return book.done(notice).stream()
        .map(
            done ->
                new Happening(
                    done.act(), "by " + done.actor(), Words.moment(done.at()), done.reason(), null))
        .toList();
  }
}
