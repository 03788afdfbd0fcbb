package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.People;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looked at whom and who did what, for those who watch over it. Looking here is a look too.
@Controller
class LooksController {

  private static final int PAGE = 50;

  private final Audit audit;
  private final Access access;
  private final People people;
  private final Accounts accounts;

  LooksController(Audit audit, Access access, People people, Accounts accounts) {
    this.audit = audit;
    this.access = access;
    this.people = people;
    this.accounts = accounts;
  }

  /// Who looked at one person.
  @GetMapping("/people/{person:\\d+}/looks")
  Page ofPerson(
      @PathVariable long person,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Officer officer) {
    access.require(officer, Act.SEE_ACCESS_LOG);
    var found = people.person(person, officer).orElseThrow(() -> new NotFound("person " + person));
    var subject = Subject.of("person", person);
    access.requireOpen(officer, Act.SEE_ACCESS_LOG, subject);
    audit.look(officer.actor(), "access log", subject, Map.of());
    var looks = audit.looks(subject, before, PAGE + 1);
    return new LooksPage(
        "Who looked at " + found.name(),
        "",
        "",
        "",
        List.of(),
        rows(shown(looks)),
        List.of(new Crumb("People", "/people"), new Crumb(found.name(), "/people/" + person)),
        "",
        looks.size() > PAGE
            ? "/people/" + person + "/looks?before=" + looks.get(PAGE - 1).seq()
            : null);
  }

  /// Every look, or one officer's.
  @GetMapping("/people/looks")
  Page looks(
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Officer officer) {
    access.require(officer, Act.SEE_ACCESS_LOG);
    audit.look(officer.actor(), "access log", new Subject("officer", actor.strip()), Map.of());
    var looks = audit.looksBy(actor.strip(), before, PAGE + 1);
    var open =
        open(shown(looks), look -> new Subject(look.subjectKind(), look.subjectId()), officer);
    return new LooksPage(
        "Who looked at whom",
        about(actor),
        actor,
        "/people/looks",
        tabs(true, officer),
        rows(open),
        List.of(new Crumb("People", "/people")),
        Words.notShown(shown(looks).size() - open.size(), "look", "looks"),
        looks.size() > PAGE ? next("/people/looks", actor, looks.get(PAGE - 1).seq()) : null);
  }

  /// Every act, or one officer's.
  @GetMapping("/people/acts")
  Page acts(
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Officer officer) {
    access.require(officer, Act.SEE_ACCESS_LOG);
    audit.look(officer.actor(), "acts", new Subject("officer", actor.strip()), Map.of());
    var acts = audit.actsBy(actor.strip(), before, PAGE + 1);
    var open = open(shown(acts), act -> new Subject(act.subjectKind(), act.subjectId()), officer);
    return new LooksPage(
        "Who did what",
        about(actor),
        actor,
        "/people/acts",
        tabs(false, officer),
        acted(open),
        List.of(new Crumb("People", "/people")),
        Words.notShown(shown(acts).size() - open.size(), "act", "acts"),
        acts.size() > PAGE ? next("/people/acts", actor, acts.get(PAGE - 1).seq()) : null);
  }

  private static <T> List<T> shown(List<T> found) {
    return found.subList(0, Math.min(PAGE, found.size()));
  }

  /// Without what is about somebody whom the officer knows.
  private <T> List<T> open(List<T> found, Function<T, Subject> about, Officer officer) {
    var shut = access.subjectsShutTo(officer);
    return found.stream().filter(row -> !shut.test(about.apply(row))).toList();
  }

  private static String about(String actor) {
    return actor.isBlank()
        ? "Everybody, newest first."
        : "Only " + actor.strip() + ", newest first.";
  }

  private List<Tab> tabs(boolean looks, Officer officer) {
    var tabs = new ArrayList<Tab>();
    tabs.add(Tab.of("Looks", "/people/looks", looks));
    tabs.add(Tab.of("Acts", "/people/acts", !looks));
    if (access.may(officer, Act.KEEP_CONFLICTS) instanceof Access.Answer.Allowed) {
      tabs.add(Tab.of("Who knows whom", "/conflicts", false));
    }
    return tabs;
  }

  private static String next(String root, String actor, long before) {
    return root
        + "?actor="
        + URLEncoder.encode(actor.strip(), StandardCharsets.UTF_8)
        + "&before="
        + before;
  }

  private List<LooksPage.Row> rows(List<Audit.Look> looks) {
    var references =
        references(looks.stream().map(l -> new Subject(l.subjectKind(), l.subjectId())));
    return looks.stream()
        .map(
            look ->
                new LooksPage.Row(
                    Words.moment(look.at()),
                    look.actor(),
                    MoneyWords.plain(look.role()),
                    MoneyWords.plain(look.what()),
                    link(look.subjectKind(), look.subjectId(), references),
                    look.what().equals("search") ? look.details() : look.reason()))
        .toList();
  }

  private List<LooksPage.Row> acted(List<Audit.Act> acts) {
    var references =
        references(acts.stream().map(a -> new Subject(a.subjectKind(), a.subjectId())));
    return acts.stream()
        .map(
            act ->
                new LooksPage.Row(
                    Words.moment(act.at()),
                    act.actor(),
                    MoneyWords.plain(act.role()),
                    MoneyWords.plain(act.act()),
                    link(act.subjectKind(), act.subjectId(), references),
                    act.reason()))
        .toList();
  }

  /// The references of the accounts among these, by their numbers.
  private Map<String, String> references(Stream<Subject> subjects) {
    var ids =
        subjects
            .filter(each -> each.kind().equals("account") && each.id().matches("\\d+"))
            .map(each -> Long.valueOf(each.id()))
            .distinct()
            .toList();
    return accounts.all(ids).stream()
        .collect(Collectors.toMap(file -> "" + file.id(), AccountFile::reference));
  }

  /// A link where there is a page; the number otherwise.
  private static Crumb link(String kind, String id, Map<String, String> references) {
    if (kind.equals("person")) {
      return new Crumb("Person " + id, "/people/" + id);
    }
    var reference = kind.equals("account") ? references.get(id) : null;
    return reference == null
        ? new Crumb(MoneyWords.plain(kind) + (id.isEmpty() ? "" : " " + id), "")
        : new Crumb("Account " + reference, "/accounts/" + reference);
  }
}
