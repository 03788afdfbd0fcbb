package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.FreeText;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import evenkeel.app.policy.BusinessDay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Finds people and accounts as the search box does. Every search is logged with its terms and how
/// much it found.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Search")
class SearchApi {

  private final People people;
  private final Accounts accounts;
  private final FoundAccounts foundAccounts;
  private final LastOpened lastOpened;
  private final Access access;
  private final Audit audit;
  private final BusinessDay day;

  SearchApi(
      People people,
      Accounts accounts,
      FoundAccounts foundAccounts,
      LastOpened lastOpened,
      Access access,
      Audit audit,
      BusinessDay day) {
    this.people = people;
    this.accounts = accounts;
    this.foundAccounts = foundAccounts;
    this.lastOpened = lastOpened;
    this.access = access;
    this.audit = audit;
    this.day = day;
  }

  /// A record of a person that was found.
  ///
  /// @param person whose record it is: the number to open
  record FoundPerson(
      long person, long party, String name, @Nullable LocalDate born, @Nullable LocalDate died) {}

  /// An account that was found.
  ///
  /// @param address blank where it is withheld from the officer
  record FoundAccount(String account, String address, String people, String status) {}

  @GetMapping("/people")
  @Operation(summary = "People by the beginning of their name, or by postcode")
  Listed<FoundPerson> people(
      @RequestParam String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEARCH);
    var rows = Listed.limit(limit);
    var page =
        switch (Sought.of(q)) {
          case Sought.Words(var words) -> named(words, cursor, rows, officer);
          case Sought.Postcode(var start) -> atPostcode(start, cursor, rows, officer);
          case Sought.Reference _, Sought.Address _ -> Listed.<FoundPerson>whole(List.of());
          case Sought.TooShort() -> throw tooShort(q);
        };
    log(officer, q, "person", page.items().size());
    return page;
  }

  /// They are the caller's own looks, so that asking for them is no look at anybody.
  @GetMapping("/people/recent")
  @Operation(summary = "Whom the caller opened last, the newest first")
  Listed<FoundPerson> recent(Officer officer) {
    access.require(officer, Act.SEARCH);
    var opened = lastOpened.by(officer);
    return new Listed<>(
        opened.persons().stream().map(person -> row(person.main())).toList(),
        null,
        opened.notShown());
  }

  @GetMapping("/accounts")
  @Operation(summary = "Accounts by payment reference, postcode or words of the address")
  Listed<FoundAccount> accounts(
      @RequestParam String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEARCH);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var after = at == null ? 0 : at.number(0);
    var found =
        switch (Sought.of(q)) {
          case Sought.Reference(var digits) -> accounts.find(digits).stream().toList();
          case Sought.Postcode(var start) -> accounts.atPostcode(start, after, rows + 1);
          case Sought.Address(var words) -> accounts.atAddress(words, after, rows + 1);
          case Sought.Words(var words) -> accounts.atAddress(words, after, rows + 1);
          case Sought.TooShort() -> throw tooShort(q);
        };
    var inOrder = found.stream().sorted(java.util.Comparator.comparing(AccountFile::id)).toList();
    var page = Listed.of(inOrder, rows, last -> Cursor.after(last.id()));
    var files = foundAccounts.of(page.items(), officer);
    var shown =
        files.rows().stream()
            .map(r -> new FoundAccount(r.reference(), r.address(), r.people(), r.status()))
            .toList();
    log(officer, q, "account", shown.size());
    return new Listed<>(shown, page.next(), files.notShown());
  }

  private Listed<FoundPerson> named(
      String words, @Nullable String cursor, int rows, Officer officer) {
    var at = Cursor.read(cursor, 2);
    var after =
        at == null ? People.After.START : new People.After(at.keys().getFirst(), at.number(1));
    var found = people.named(words, after, rows + 1);
    var page =
        Listed.of(found, rows, last -> Cursor.after(last.next().nameKey(), last.next().party()));
    return rows(page.items().stream().map(People.Found::party).toList(), page.next(), officer);
  }

  private Listed<FoundPerson> atPostcode(
      String start, @Nullable String cursor, int rows, Officer officer) {
    var at = Cursor.read(cursor, 1);
    var after = at == null ? 0 : at.number(0);
    var found = people.atPostcode(start, day.today(), officer, after, rows + 1);
    var page = Listed.of(found, rows, last -> Cursor.after(last.id()));
    return rows(page.items(), page.next(), officer);
  }

  /// Without those whom the officer knows.
  private Listed<FoundPerson> rows(List<Party> found, @Nullable String next, Officer officer) {
    var shut = access.shutTo(officer);
    var shown = found.stream().filter(party -> !shut.contains(party.id())).toList();
    return new Listed<>(
        shown.stream().map(SearchApi::row).toList(), next, found.size() - shown.size());
  }

  private static FoundPerson row(Party party) {
    return new FoundPerson(party.person(), party.id(), party.name(), party.born(), party.died());
  }

  private static Refusal tooShort(String q) {
    return Refusal.unreadable(
        "q", "too-short", "expected at least two letters or digits, found " + q.strip().length());
  }

  private void log(Officer officer, String q, String kind, int found) {
    audit.look(
        officer.actor(),
        "search",
        new Subject("search", kind),
        Map.of("terms", FreeText.sought(q, found), "found", found));
  }
}
