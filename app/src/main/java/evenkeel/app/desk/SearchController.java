package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.FreeText;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds people and accounts by reference, name, address or postcode. Every search is logged with
/// its terms and how much it found.
@Controller
class SearchController {

  private static final int PAGE = 25;

  private final People people;
  private final Accounts accounts;
  private final Access access;
  private final Audit audit;
  private final BusinessDay day;
  private final FoundAccounts found;
  private final LastOpened lastOpened;

  SearchController(
      People people,
      Accounts accounts,
      Access access,
      Audit audit,
      BusinessDay day,
      FoundAccounts found,
      LastOpened lastOpened) {
    this.people = people;
    this.accounts = accounts;
    this.found = found;
    this.lastOpened = lastOpened;
    this.access = access;
    this.audit = audit;
    this.day = day;
  }

  /// @param name with `party`, after which found person the list goes on
  /// @param account after which found account the list goes on
  @GetMapping("/people")
  Reply search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "0") long party,
      @RequestParam(defaultValue = "0") long account,
      Officer officer) {
    access.require(officer, Act.SEARCH);
    if (q.isBlank()) {
      return front(officer);
    }
    return switch (Sought.of(q)) {
      case Sought.Reference(var digits) -> byReference(q, digits, officer);
      case Sought.Postcode(var start) -> byPostcode(q, start, account, officer);
      case Sought.Address(var words) ->
          new Finding(q, "an address", officer)
              .accounts(accounts.atAddress(words, account, PAGE + 1))
              .page();
      case Sought.Words(var words) ->
          byWords(q, words, new People.After(name, party), account, officer);
      case Sought.TooShort() -> SearchPage.nothing(q, "too little: type at least two letters");
    };
  }

  private SearchPage front(Officer officer) {
    var opened = lastOpened.by(officer);
    return new SearchPage(
        "",
        "",
        List.of(),
        List.of(),
        opened.persons().stream().map(person -> row(person.main())).toList(),
        "",
        "",
        List.of(Words.notShown(opened.notShown(), "record", "records")),
        watches(officer));
  }

  private Reply byReference(String q, String digits, Officer officer) {
    var found = accounts.find(digits);
    log(officer, q, "reference", found.isPresent() ? 1 : 0);
    return found.isPresent()
        ? Goto.page("/accounts/" + found.get().reference())
        : SearchPage.nothing(
            q, "a payment reference: no account has it. Check each digit with the caller");
  }

  private Reply byPostcode(String q, String start, long after, Officer officer) {
    var finding =
        new Finding(q, "a postcode that begins " + start, officer)
            .accounts(accounts.atPostcode(start, after, PAGE + 1));
    if (after == 0) {
      finding.people(people.atPostcode(start, day.today(), officer, PAGE));
    }
    return finding.page();
  }

  private Reply byWords(String q, String words, People.After after, long account, Officer officer) {
    var finding = new Finding(q, "a name or an address", officer);
    if (account == 0) {
      finding.named(people.named(words, after, PAGE + 1));
    }
    if (after.equals(People.After.START)) {
      finding.accounts(accounts.atAddress(words, account, PAGE + 1));
    }
    return finding.page();
  }

  private boolean watches(Officer officer) {
    return access.may(officer, Act.SEE_ACCESS_LOG) instanceof Access.Answer.Allowed;
  }

  private void log(Officer officer, String q, String kind, int found) {
    audit.look(
        officer.actor(),
        "search",
        new Subject("search", kind),
        Map.of("terms", FreeText.sought(q, found), "found", found));
  }

  private static SearchPage.PersonRow row(Party party) {
    var born = party.born();
    var detail =
        party.died() != null
            ? "died " + Words.date(party.died())
            : born == null ? party.kind() : "born " + Words.date(born);
    return new SearchPage.PersonRow(party.person(), party.name(), detail);
  }

  /// Gathers what a search finds into a page.
  private final class Finding {

    private final String q;
    private final String lookedFor;
    private final Officer officer;
    private List<SearchPage.PersonRow> persons = List.of();
    private List<SearchPage.AccountRow> rows = List.of();
    private String nextPeople = "";
    private String nextAccounts = "";
    private long shutPersons;
    private int shutAccounts;

    Finding(String q, String lookedFor, Officer officer) {
      this.q = q;
      this.lookedFor = lookedFor;
      this.officer = officer;
    }

    Finding named(List<People.Found> found) {
      var shown = found.subList(0, Math.min(PAGE, found.size()));
      persons = rows(shown.stream().map(People.Found::party).toList());
      if (found.size() > PAGE) {
        var last = shown.getLast().next();
        nextPeople =
            "/people?q="
                + encoded(q)
                + "&name="
                + encoded(last.nameKey())
                + "&party="
                + last.party();
      }
      return this;
    }

    Finding people(List<Party> found) {
      persons = rows(found);
      return this;
    }

    private List<SearchPage.PersonRow> rows(List<Party> found) {
      var shut = access.shutTo(officer);
      var known = found.stream().filter(party -> shut.contains(party.id())).toList();
      shutPersons = known.stream().map(Party::person).distinct().count();
      return found.stream()
          .filter(party -> !known.contains(party))
          .map(SearchController::row)
          .distinct()
          .toList();
    }

    Finding accounts(List<AccountFile> all) {
      var inOrder = all.stream().sorted(java.util.Comparator.comparing(AccountFile::id)).toList();
      var shown = inOrder.subList(0, Math.min(PAGE, inOrder.size()));
      if (inOrder.size() > PAGE) {
        nextAccounts = "/people?q=" + encoded(q) + "&account=" + shown.getLast().id();
      }
      var files = found.of(shown, officer);
      rows = files.rows();
      shutAccounts = files.notShown();
      return this;
    }

    SearchPage page() {
      log(officer, q, "words", persons.size() + rows.size());
      return new SearchPage(
          q,
          lookedFor,
          persons,
          rows,
          List.of(),
          nextPeople,
          nextAccounts,
          List.of(
              Words.notShown(shutPersons, "record", "records"),
              Words.notShown(shutAccounts, "account", "accounts")),
          false);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
