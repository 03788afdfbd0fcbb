package evenkeel.app.charges;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.ui.Reply;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pages of a leaseholder's year.
@Controller
@ConditionalOnWebApplication
class ServiceChargeController {

  private final YearCases cases;
  private final DwellingAddresses addresses;
  private final Access access;

  ServiceChargeController(YearCases cases, DwellingAddresses addresses, Access access) {
    this.cases = cases;
    this.addresses = addresses;
    this.access = access;
  }

  @GetMapping("/accounts/{reference}/service-charge/{year}")
  Reply show(@PathVariable String reference, @PathVariable String year, Officer officer) {
    var parts = cases.look(reference, year, "service charge year", officer);
    return new ServiceChargeYearPage(
        reference,
        year,
        parts,
        addresses.of(reference, parts, officer),
        cases.funds(reference, year));
  }

  @GetMapping("/accounts/{reference}/service-charge/{year}/checks")
  Reply checks(@PathVariable String reference, @PathVariable String year, Officer officer) {
    return new ServiceChargeChecksPage(reference, year, cases.checks(reference, year, officer));
  }

  @GetMapping("/accounts/{reference}/service-charge/{year}/costs.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String reference, @PathVariable String year, Officer officer) {
    access.require(officer, Act.EXPORT);
    var parts = cases.look(reference, year, "service charge year as CSV", officer);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"service-charge-" + reference + "-" + year + ".csv\"")
        .body(YearCases.csv(parts).getBytes(StandardCharsets.UTF_8));
  }
}
