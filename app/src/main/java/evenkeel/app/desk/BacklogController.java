package evenkeel.app.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.desk.BacklogTable.By;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Words;
import evenkeel.core.work.Waiting;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The backlog by age, on a page and as CSV.
@Controller
class BacklogController {

  private static final long LONGEST = 1_000;

  private final BacklogTable backlog;
  private final Access access;
  private final Audit audit;

  BacklogController(BacklogTable backlog, Access access, Audit audit) {
    this.backlog = backlog;
    this.access = access;
    this.audit = audit;
  }

  @GetMapping("/work/backlog")
  Page show(@RequestParam(defaultValue = "portfolio") String by, Officer officer) {
    access.require(officer, Act.SEE_BACKLOG);
    var table = backlog.of(By.of(by).orElse(By.PORTFOLIO), officer);
    var longest = table.rows().stream().mapToLong(BacklogTable.Row::sum).max().orElse(1);
    return new BacklogPage(
        WorkTabs.of(WorkTabs.BACKLOG, officer),
        Arrays.stream(By.values())
            .map(
                each ->
                    Tab.of(
                        "By " + each.title().toLowerCase(Locale.UK),
                        WorkTabs.BACKLOG + "?by=" + each.key(),
                        each == table.by()))
            .toList(),
        table.by().title(),
        finding(table),
        Arrays.stream(Waiting.values()).map(Waiting::title).toList(),
        table.rows().stream().map(row -> row(row, longest)).toList(),
        row(table.all(), longest),
        Words.notShown(table.notShown(), "debt", "debts"),
        WorkTabs.BACKLOG + ".csv?by=" + table.by().key());
  }

  @GetMapping("/work/backlog.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "portfolio") String by, Officer officer) {
    access.require(officer, Act.SEE_BACKLOG);
    access.require(officer, Act.EXPORT);
    var table = backlog.of(By.of(by).orElse(By.PORTFOLIO), officer);
    audit.look(
        officer.actor(),
        "export",
        new Subject("backlog", table.by().key()),
        Map.of("rows", table.rows().size(), "notShown", table.notShown()));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"backlog-by-%s-%s%s.csv\""
                .formatted(
                    table.by().key(),
                    table.today(),
                    table.notShown() == 0 ? "" : "-" + table.notShown() + "-not-shown"))
        .body(csv(table).getBytes(StandardCharsets.UTF_8));
  }

  private static BacklogPage.Row row(BacklogTable.Row row, long longest) {
    var ages = new ArrayList<Tab>();
    var bar = new ArrayList<BacklogPage.Part>();
    var before = 0L;
    for (var band : Waiting.values()) {
      var count = row.of(band);
      var cut =
          row.group()
              .cut()
              .with(
                  WorkCut.WAITING,
                  band == Waiting.OVER_20
                      ? "over-" + band.over()
                      : band.name().toLowerCase(Locale.ROOT));
      ages.add(new Tab(Words.count(count), cut.href(), false, count));
      var from = before * LONGEST / longest;
      before += count;
      bar.add(new BacklogPage.Part(band.ordinal(), from, before * LONGEST / longest - from));
    }
    return new BacklogPage.Row(
        row.group().title(),
        ages,
        new Tab(Words.count(row.sum()), row.group().cut().href(), false, row.sum()),
        row.overdue().toString(),
        bar);
  }

  /// The title of the chart says what it shows.
  private static String finding(BacklogTable.Table table) {
    var old = table.all().of(Waiting.OVER_20);
    if (table.all().sum() == 0) {
      return "Nothing needs anybody today";
    }
    if (old == 0) {
      return "Nothing has waited for over 20 working days";
    }
    var most = table.rows().getFirst();
    var waited = Words.count(old, "debt has", "debts have") + " waited for over 20 working days, ";
    return most.of(Waiting.OVER_20) == old
        ? waited + "all of it in: " + most.group().title()
        : waited + Words.count(most.of(Waiting.OVER_20)) + " of them in: " + most.group().title();
  }

  private static String csv(BacklogTable.Table table) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(heading(table.by()));
      for (var row : table.rows()) {
        var cells = new ArrayList<String>();
        cells.add(safe(row.group().title()));
        for (var band : Waiting.values()) {
          cells.add(Long.toString(row.of(band)));
        }
        cells.add(Long.toString(row.sum()));
        cells.add(row.overdue().plain());
        csv.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> heading(By by) {
    return List.of(
        by.key(), "up_to_5_working_days", "6_to_10", "11_to_20", "over_20", "debts", "overdue");
  }

  /// A cell that begins like a formula is not run by a spreadsheet.
  private static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
