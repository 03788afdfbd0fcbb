package evenkeel.app.admin;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Conflicts;
import evenkeel.app.access.Officer;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Declared conflicts of interest, seen and ended by a manager or the administrator.
@Controller
@ConditionalOnWebApplication
class ConflictsController {

  private static final int PAGE = 50;

  private final Access access;
  private final Conflicts conflicts;

  ConflictsController(Access access, Conflicts conflicts) {
    this.access = access;
    this.conflicts = conflicts;
  }

  @GetMapping("/conflicts")
  Reply list(@RequestParam(defaultValue = "0") long after, Officer officer) {
    access.require(officer, Act.KEEP_CONFLICTS);
    return page(after, officer, Problems.NONE);
  }

  @PostMapping("/conflicts/{id}/end")
  Reply end(
      @PathVariable long id, @RequestParam(defaultValue = "") String reason, Officer officer) {
    access.require(officer, Act.KEEP_CONFLICTS);
    if (reason.isBlank()) {
      return page(id - 1, officer, Problems.of("reason-" + id, "Enter why it no longer holds"));
    }
    return switch (conflicts.end(officer, id, reason.strip())) {
      case Conflicts.Ended.Done(var declared) ->
          new Goto("/conflicts", declared.displayName() + " may open the record again");
      case Conflicts.Ended.Unknown() -> throw new NotFound("declaration " + id + " that stands");
      case Conflicts.Ended.Refused(var because) ->
          page(id - 1, officer, Problems.of("reason-" + id, because));
    };
  }

  private ConflictsPage page(long after, Officer officer, Problems problems) {
    var found = conflicts.standing(officer, after, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var shown = conflicts.shown(page, officer);
    var next = found.size() > PAGE ? "/conflicts?after=" + page.getLast().id() : "";
    return new ConflictsPage(
        shown,
        Words.notShown(page.size() - shown.size(), "declaration", "declarations"),
        next,
        problems);
  }
}
