package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A correction of a service charge explained to the leaseholder: on screen and as a PDF.
@Controller
@ConditionalOnWebApplication
class CorrectionController {

  private final AccountCases cases;
  private final CorrectionBooks books;
  private final Access access;

  CorrectionController(AccountCases cases, CorrectionBooks books, Access access) {
    this.cases = cases;
    this.books = books;
    this.access = access;
  }

  @GetMapping("/accounts/{reference}/service-charge/{year}/corrections")
  Page show(@PathVariable String reference, @PathVariable String year, Officer officer) {
    var found = cases.look(reference, "service charge correction", officer);
    return new CorrectionPage(
        found.file().reference(),
        year,
        books.paper(found, year).orElseThrow(() -> none(year)),
        access.may(officer, Act.EXPORT, found.record()) instanceof Access.Answer.Allowed,
        StatementBooks.needsLargePrint(found));
  }

  /// @param print `large` for large print, `standard` for none; without it, as the person needs it
  @GetMapping("/accounts/{reference}/service-charge/{year}/corrections.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String reference,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String print,
      Officer officer) {
    var found = cases.act(reference, Act.EXPORT, officer);
    var large = print.isEmpty() ? StatementBooks.needsLargePrint(found) : print.equals("large");
    return StatementController.file(
        books.pdf(found, year, large, officer).orElseThrow(() -> none(year)),
        MediaType.APPLICATION_PDF,
        "service-charge-correction-" + found.file().reference() + "-" + year + ".pdf");
  }

  private static NotFound none(String year) {
    return new NotFound("correction of the service charge " + year);
  }
}
