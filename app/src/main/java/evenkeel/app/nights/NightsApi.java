package evenkeel.app.nights;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Refusal;
import evenkeel.app.store.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Nights run by a program, and how they ended.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/nights/{evening}")
@Tag(name = "Nights")
class NightsApi {

  private final Access access;
  private final Nights nights;

  NightsApi(Access access, Nights nights) {
    this.access = access;
    this.nights = nights;
  }

  /// How a night stands: running, green, amber or red.
  record Standing(LocalDate evening, String state) {}

  @GetMapping
  @Operation(summary = "How the night of an evening stands")
  Standing state(@PathVariable LocalDate evening, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var state = nights.state(evening).orElseThrow(() -> Refusal.notFound("night of", evening));
    return new Standing(evening, state);
  }

  @PostMapping
  @Operation(summary = "Close a day; run again after a stop, it goes on where it stopped")
  NightReport run(@PathVariable LocalDate evening, Officer officer) {
    access.require(officer, Act.RUN_NIGHT);
    var report = nights.run(evening, Progress.SILENT);
    return switch (report.outcome()) {
      case GREEN, AMBER, RED, CLOSED_BEFORE -> report;
      case REFUSED -> throw Refusal.conflict("refused", report.inWords());
      case INTERRUPTED -> throw Refusal.conflict("interrupted", report.inWords());
    };
  }
}
