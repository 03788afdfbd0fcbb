package evenkeel.app.desk;

import evenkeel.app.access.Officer;
import evenkeel.app.people.Person;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which a look at a mark of vulnerability is recorded.
@Controller
class MarkerController {

  private final MarkerLooks looks;

  MarkerController(MarkerLooks looks) {
    this.looks = looks;
  }

  @GetMapping("/people/{person:\\d+}/markers/{marker:\\d+}")
  Page form(@PathVariable long person, @PathVariable long marker, Officer officer) {
    return page(found(person, marker, officer), "", Problems.NONE);
  }

  @PostMapping("/people/{person:\\d+}/markers/{marker:\\d+}")
  Reply look(
      @PathVariable long person,
      @PathVariable long marker,
      @RequestParam(defaultValue = "") String found,
      Officer officer) {
    var mark = found(person, marker, officer);
    var wrong = MarkerLooks.wrong(found);
    if (!wrong.isEmpty()) {
      return page(mark, found, Problems.of("found", wrong));
    }
    looks.record(mark, found, officer);
    return new Goto("/people/" + person, "The look is recorded");
  }

  private MarkerLooks.Found found(long person, long marker, Officer officer) {
    return looks
        .find(person, marker, officer)
        .orElseThrow(() -> new NotFound("mark " + marker + " on person " + person));
  }

  private static MarkerPage page(MarkerLooks.Found mark, String found, Problems problems) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Stands since", Words.date(mark.marker().from())));
    rows.add(SummaryRow.of("Last looked at", Words.date(mark.marker().seen())));
    if (!mark.marker().need().isBlank()) {
      rows.add(SummaryRow.of("What to do", mark.marker().need()));
    }
    return new MarkerPage(
        mark.person().id(), mark.person().name(), mark.marker().id(), rows, found, problems);
  }

  /// Where a look at each mark of vulnerability of a person is recorded.
  static List<Crumb> of(Person person) {
    return person.markers().stream()
        .filter(marker -> marker.kind().equals("vulnerable"))
        .map(
            marker ->
                new Crumb(
                    "Vulnerability last looked at on " + Words.date(marker.seen()) + ": look again",
                    MarkerPage.href(person.id(), marker.id())))
        .toList();
  }
}
