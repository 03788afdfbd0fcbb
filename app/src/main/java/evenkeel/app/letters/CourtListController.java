package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.policy.Councils;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Words;
import evenkeel.core.recovery.StepKind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The list of cases for the court, to print and as CSV.
@Controller
@ConditionalOnWebApplication
class CourtListController {

  private final Access access;
  private final Batches batches;
  private final CourtList list;
  private final Councils councils;

  CourtListController(Access access, Batches batches, CourtList list, Councils councils) {
    this.access = access;
    this.batches = batches;
    this.list = list;
    this.councils = councils;
  }

  @GetMapping("/runs/batches/{batch}/court-list")
  Reply show(@PathVariable long batch, Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var found = found(batch);
    var shown = list.of(found, officer);
    return new CourtListPage(
        found,
        councils.council().name(),
        shown.cases(),
        Words.notShown(shown.notShown(), "case", "cases"));
  }

  @GetMapping("/runs/batches/{batch}/court-list.csv")
  ResponseEntity<byte[]> csv(@PathVariable long batch, Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var found = found(batch);
    return Downloads.of(found, list.of(found, officer));
  }

  private Batch found(long batch) {
    return batches
        .find(batch)
        .filter(one -> one.step() == StepKind.COMPLAINT)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
