package evenkeel.app.desk;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Refusal;
import evenkeel.app.ui.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A correction of a service charge as it is explained to the leaseholder.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{reference}/service-charge/{year}")
@Tag(name = "Accounts")
class CorrectionApi {

  private final AccountCases cases;
  private final CorrectionBooks books;

  CorrectionApi(AccountCases cases, CorrectionBooks books) {
    this.cases = cases;
    this.books = books;
  }

  @GetMapping("/corrections")
  @Operation(summary = "What the leaseholder is told of the corrections of a year, as on paper")
  StatementApi.Whole corrections(
      @PathVariable String reference, @PathVariable String year, Officer officer) {
    var found =
        cases
            .looked(reference, "service charge correction", officer)
            .orElseThrow(() -> Refusal.notFound("account", reference));
    return books
        .paper(found, year)
        .map(StatementApi.Whole::of)
        .orElseThrow(() -> Refusal.notFound("correction", year));
  }

  /// @param print large; without it, as the people on the account need it
  @GetMapping(value = "/corrections.pdf", produces = "application/pdf")
  @Operation(summary = "The same as a PDF")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> correctionsPdf(
      @PathVariable String reference,
      @PathVariable String year,
      @RequestParam(required = false) @Nullable String print,
      Officer officer) {
    StatementApi.checkPrint(print);
    var found = open(reference, officer);
    var large = print == null ? StatementBooks.needsLargePrint(found) : print.equals("large");
    return StatementController.file(
        books
            .pdf(found, year, large, officer)
            .orElseThrow(() -> Refusal.notFound("correction", year)),
        MediaType.APPLICATION_PDF,
        "service-charge-correction-" + reference + "-" + year + ".pdf");
  }

  private AccountCase open(String reference, Officer officer) {
    try {
      return cases.act(reference, Act.EXPORT, officer);
    } catch (NotFound _) {
      throw Refusal.notFound("account", reference);
    }
  }
}
