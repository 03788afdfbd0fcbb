package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Refusal;
import evenkeel.core.work.Waiting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How old the work is, and whose.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Worklist")
class BacklogApi {

  private final BacklogTable backlog;
  private final Access access;

  BacklogApi(BacklogTable backlog, Access access) {
    this.backlog = backlog;
    this.access = access;
  }

  /// Work that needs somebody.
  ///
  /// @param waiting how many debts by working days: up_to_5, up_to_10, up_to_20 and over_20
  record Row(String of, Map<String, Long> waiting, long debts, Amount overdue) {}

  /// The backlog of a day.
  ///
  /// @param notShown debts that are left out because the caller declared to know somebody
  record Backlog(String by, LocalDate day, List<Row> rows, Row all, long notShown) {}

  @GetMapping("/backlog")
  @Operation(
      summary = "Debts that need somebody, by age and by portfolio, officer, type, step or ward")
  Backlog backlog(@RequestParam(defaultValue = "portfolio") String by, Officer officer) {
    access.require(officer, Act.SEE_BACKLOG);
    var told =
        BacklogTable.By.of(by)
            .orElseThrow(
                () ->
                    Refusal.unreadable(
                        "by",
                        "unknown",
                        "expected portfolio, officer, type, step or ward, found " + by));
    var table = backlog.of(told, officer);
    return new Backlog(
        told.key(),
        table.today(),
        table.rows().stream().map(BacklogApi::row).toList(),
        row(table.all()),
        table.notShown());
  }

  private static Row row(BacklogTable.Row row) {
    var waiting = new LinkedHashMap<String, Long>();
    for (var band : Waiting.values()) {
      waiting.put(band.name().toLowerCase(Locale.ROOT), row.of(band));
    }
    return new Row(row.group().title(), waiting, row.sum(), Amount.of(row.overdue()));
  }
}
