package evenkeel.app.desk;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.letters.KeptStatements;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Column;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Paper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An account's statement as it leaves: everything that the paper says, the PDF, the CSV file, and
/// those that left before.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{reference}")
@Tag(name = "Accounts")
class StatementApi {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final AccountCases cases;
  private final StatementBooks books;
  private final BusinessDay day;

  StatementApi(AccountCases cases, StatementBooks books, BusinessDay day) {
    this.cases = cases;
    this.books = books;
    this.day = day;
  }

  /// What a statement's paper says.
  record Whole(String title, List<Paper.Fact> facts, List<Part> parts) {

    static Whole of(Paper paper) {
      return new Whole(
          paper.title(),
          paper.facts(),
          paper.parts().stream()
              .map(
                  part ->
                      new Part(
                          part.heading(),
                          part.words(),
                          part.table().columns().stream().map(Column::text).toList(),
                          part.table().rows()))
              .toList());
    }
  }

  /// A part of it.
  ///
  /// @param columns heads of its table, none where it has no table
  record Part(String heading, List<String> words, List<String> columns, List<List<String>> rows) {}

  @GetMapping("/statement/whole")
  @Operation(summary = "Everything that the statement of a day says, as on paper")
  Whole whole(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable LocalDate known,
      Officer officer) {
    var asked = asked(from, on, known);
    var found =
        cases
            .looked(reference, "statement", officer)
            .orElseThrow(() -> Refusal.notFound("account", reference));
    return Whole.of(StatementPaper.of(books.facts(found, asked)));
  }

  /// @param print large or standard; without it, as the people on the account need it
  @GetMapping(value = "/statement.pdf", produces = "application/pdf")
  @Operation(summary = "The statement of a day as a PDF; it is kept as it leaves")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> pdf(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable LocalDate known,
      @RequestParam(required = false) @Nullable String print,
      Officer officer) {
    var asked = asked(from, on, known);
    checkPrint(print);
    var found = open(reference, officer);
    var large = print == null ? StatementBooks.needsLargePrint(found) : print.equals("large");
    return StatementController.file(
        books.pdf(found, asked, large, officer),
        MediaType.APPLICATION_PDF,
        "statement-" + reference + "-" + asked.inFileName() + ".pdf");
  }

  @GetMapping(value = "/statement.csv", produces = "text/csv")
  @Operation(summary = "The statement of a day as CSV; it is kept as it leaves")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  ResponseEntity<byte[]> csv(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable LocalDate known,
      Officer officer) {
    var asked = asked(from, on, known);
    var found = open(reference, officer);
    return StatementController.file(
        books.csv(found, asked, officer),
        StatementController.CSV,
        "statement-" + reference + "-" + asked.inFileName() + ".csv");
  }

  @GetMapping("/statements")
  @Operation(summary = "The statements that left, the newest first")
  Listed<KeptStatements.Kept> statements(@PathVariable String reference, Officer officer) {
    return Listed.whole(books.kept(open(reference, officer)));
  }

  @GetMapping(
      value = "/statements/{statement}",
      produces = {"application/pdf", "text/csv"})
  @Operation(summary = "A statement that left, exactly as it was")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  ResponseEntity<byte[]> kept(
      @PathVariable String reference, @PathVariable long statement, Officer officer) {
    var found = open(reference, officer);
    var one =
        books.kept(found).stream()
            .filter(each -> each.id() == statement)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("statement", statement));
    return StatementController.file(
        books.kept(found, statement, officer).orElseThrow(),
        one.format().equals("pdf") ? MediaType.APPLICATION_PDF : StatementController.CSV,
        "statement-%s-%d.%s".formatted(reference, statement, one.format()));
  }

  static void checkPrint(@Nullable String print) {
    if (print != null && !List.of("large", "standard").contains(print)) {
      throw Refusal.unreadable("print", "unknown", "expected large or standard, found " + print);
    }
  }

  private AccountCase open(String reference, Officer officer) {
    try {
      return cases.act(reference, Act.EXPORT, officer);
    } catch (NotFound _) {
      throw Refusal.notFound("account", reference);
    }
  }

  private StatementAsked asked(
      @Nullable LocalDate from, @Nullable LocalDate on, @Nullable LocalDate known) {
    known("from", from);
    known("on", on);
    known("known", known);
    var last = on == null ? day.today() : on;
    if (from != null && from.isAfter(last)) {
      throw Refusal.unreadable(
          "from", "after-the-last", "expected a day not after " + last + ", found " + from);
    }
    return new StatementAsked(from, last, known);
  }

  private static void known(String name, @Nullable LocalDate typed) {
    if (typed != null && (typed.getYear() < FIRST_YEAR || typed.getYear() > LAST_YEAR)) {
      throw Refusal.unreadable(name, "out-of-range", "expected a day, found " + typed);
    }
  }
}
