package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Conflicts;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import evenkeel.app.people.Person;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An officer declares that they know a person, and can no longer open or act on that record.
@Controller
class ConflictController {

  private final People people;
  private final Conflicts conflicts;
  private final Access access;
  private final Debts debts;
  private final Audit audit;

  ConflictController(People people, Conflicts conflicts, Access access, Debts debts, Audit audit) {
    this.people = people;
    this.conflicts = conflicts;
    this.access = access;
    this.debts = debts;
    this.audit = audit;
  }

  @GetMapping("/people/{person:\\d+}/conflict")
  Page form(@PathVariable long person, Officer officer) {
    var found = found(person, officer);
    audit.look(officer.actor(), "knowing a person", Subject.of("person", person), Map.of());
    return page(found, "", "", Problems.NONE);
  }

  @PostMapping("/people/{person:\\d+}/conflict")
  Reply declare(
      @PathVariable long person,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    var found = found(person, officer);
    var problems = Problems.NONE;
    var chosen = kind(kind);
    if (chosen.isEmpty()) {
      problems = problems.and("kind", "Choose how you know this person");
    }
    if (reason.isBlank()) {
      problems = problems.and("reason", "Enter in a few words how you know this person");
    }
    if (!problems.isEmpty()) {
      return page(found, kind, reason, problems);
    }
    conflicts.declare(officer, person, parties(found), chosen.orElseThrow(), reason.strip());
    return new Goto(
        "/people",
        "Recorded: you know this person, so you can no longer open or act on their record."
            + " A manager can end this");
  }

  static Optional<Conflicts.Kind> kind(String key) {
    return Arrays.stream(Conflicts.Kind.values()).filter(k -> k.key().equals(key)).findFirst();
  }

  private Person found(long person, Officer officer) {
    access.require(officer, Act.DECLARE_CONFLICT);
    var found = people.person(person, officer).orElseThrow(() -> new NotFound("person " + person));
    access.require(
        officer,
        Act.DECLARE_CONFLICT,
        new Access.OnRecord(
            Subject.of("person", person), debts.types(parties(found)), parties(found)));
    return found;
  }

  static List<Long> parties(Person person) {
    return person.parties().stream().map(Party::id).toList();
  }

  private static ConflictPage page(Person person, String kind, String reason, Problems problems) {
    var kinds =
        Arrays.stream(Conflicts.Kind.values()).map(k -> Choice.of(k.key(), k.title())).toList();
    return new ConflictPage(
        person.id(), person.name(), Choice.choose(kinds, List.of(kind)), reason, problems);
  }
}
