package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// An account's statement at the end of any day, as known on any day: on screen, as a PDF and as
/// CSV.
@Controller
@ConditionalOnWebApplication
class StatementController {

  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final AccountCases cases;
  private final StatementBooks books;
  private final Access access;
  private final BusinessDay day;

  StatementController(AccountCases cases, StatementBooks books, Access access, BusinessDay day) {
    this.cases = cases;
    this.books = books;
    this.access = access;
    this.day = day;
  }

  /// What was typed: three dates in three boxes each.
  private record Typed(DateTyped from, DateTyped on, DateTyped known) {

    static Typed of(Map<String, String> typed) {
      return new Typed(
          DateTyped.of(typed, "from"), DateTyped.of(typed, "on"), DateTyped.of(typed, "known"));
    }

    Problems problems(StatementAsked whole) {
      var problems =
          from.problemsUnlessBlank("from", "the first day")
              .and(on.problemsUnlessBlank("on", "the day of the statement"))
              .and(known.problemsUnlessBlank("known", "the day of what was known"));
      return from.date().filter(first -> first.isAfter(whole.on())).isPresent()
          ? problems.and("from-day", "Enter a first day that is not after the last")
          : problems;
    }
  }

  @GetMapping("/accounts/{reference}/statement")
  Page show(
      @PathVariable String reference, @RequestParam Map<String, String> typed, Officer officer) {
    var found = cases.look(reference, "statement", officer);
    var read = Typed.of(typed);
    var on = read.on().date().orElse(day.today());
    var whole = new StatementAsked(null, on, read.known().date().orElse(null));
    var problems = read.problems(whole);
    var asked = problems.isEmpty() ? asked(read) : whole;
    return new StatementPage(
        found.file().reference(),
        found.names(),
        found.address(),
        asked,
        StatementPaper.of(books.facts(found, asked)),
        read.from(),
        read.on().isBlank() ? DateTyped.of(on) : read.on(),
        read.known(),
        mayExport(found, officer) ? books.kept(found) : null,
        StatementBooks.needsLargePrint(found),
        problems);
  }

  private StatementAsked asked(Typed read) {
    return new StatementAsked(
        read.from().date().orElse(null),
        read.on().date().orElse(day.today()),
        read.known().date().orElse(null));
  }

  private boolean mayExport(AccountCase found, Officer officer) {
    return access.may(officer, Act.EXPORT, found.record()) instanceof Access.Answer.Allowed;
  }

  /// @param print `large` for large print, `standard` for none; without it, as the person needs it
  @GetMapping("/accounts/{reference}/statement.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String reference, @RequestParam Map<String, String> typed, Officer officer) {
    var found = cases.act(reference, Act.EXPORT, officer);
    var asked = readable(typed);
    var print = typed.getOrDefault("print", "");
    var large = print.isEmpty() ? StatementBooks.needsLargePrint(found) : print.equals("large");
    return file(
        books.pdf(found, asked, large, officer),
        MediaType.APPLICATION_PDF,
        "statement-" + found.file().reference() + "-" + asked.inFileName() + ".pdf");
  }

  @GetMapping("/accounts/{reference}/statement.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String reference, @RequestParam Map<String, String> typed, Officer officer) {
    var found = cases.act(reference, Act.EXPORT, officer);
    var asked = readable(typed);
    return file(
        books.csv(found, asked, officer),
        CSV,
        "statement-" + found.file().reference() + "-" + asked.inFileName() + ".csv");
  }

  /// A statement that left, exactly as it was.
  @GetMapping("/accounts/{reference}/statements/{statement}")
  ResponseEntity<byte[]> kept(
      @PathVariable String reference, @PathVariable long statement, Officer officer) {
    var found = cases.act(reference, Act.EXPORT, officer);
    var one =
        books.kept(found).stream()
            .filter(each -> each.id() == statement)
            .findFirst()
            .orElseThrow(() -> new NotFound("statement " + statement));
    return file(
        books.kept(found, statement, officer).orElseThrow(),
        one.format().equals("pdf") ? MediaType.APPLICATION_PDF : CSV,
        "statement-%s-%d.%s".formatted(found.file().reference(), statement, one.format()));
  }

  private StatementAsked readable(Map<String, String> typed) {
    var read = Typed.of(typed);
    var on = read.on().date().orElse(day.today());
    var problems = read.problems(new StatementAsked(null, on, null));
    if (!problems.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, problems.all().getFirst().text());
    }
    return asked(read);
  }

  static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content);
  }
}
