package evenkeel.app.intake;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.store.Progress;
import evenkeel.app.store.SafeCsv;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The pages of files: what was loaded, and loading another.
@Controller
@ConditionalOnWebApplication
class FilesController {

  private static final int PAGE = 50;
  private static final int LONGEST_NAME = 100;

  private final Access access;
  private final Intake intake;
  private final LoadedFiles files;

  FilesController(Access access, Intake intake, LoadedFiles files) {
    this.access = access;
    this.intake = intake;
    this.files = files;
  }

  @GetMapping("/runs/files")
  Reply list(@RequestParam(defaultValue = "9223372036854775807") long before, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    return page(before, officer, Problems.NONE);
  }

  @PostMapping("/runs/files")
  Reply load(@RequestParam("file") MultipartFile sent, Officer officer) throws IOException {
    access.require(officer, Act.IMPORT_FILE);
    var name = plainName(sent.getOriginalFilename());
    if (sent.isEmpty() || name.isEmpty()) {
      return page(
          Long.MAX_VALUE,
          officer,
          Problems.of("file", "Choose a receipts .csv or an extract .zip"));
    }
    var folder = Files.createTempDirectory("evenkeel-upload");
    var file = folder.resolve(name);
    try {
      sent.transferTo(file);
      return switch (intake.load(file, officer, Progress.SILENT)) {
        case Intake.Loaded loaded -> new Goto("/runs/files", name + ": " + loaded.inWords());
        case Intake.Refused refused -> page(Long.MAX_VALUE, officer, problems(refused));
      };
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @GetMapping("/runs/files/{file}")
  Reply show(
      @PathVariable long file,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "0") long changedAfter,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var found = files.find(file).orElseThrow(() -> new NotFound("file " + file));
    var rejects = files.rejects(found, after, PAGE + 1, officer);
    var changes = files.changes(found, changedAfter, PAGE + 1, officer);
    var at = "/runs/files/" + file;
    return new FilePage(
        found,
        first(rejects),
        rejects.size() > PAGE ? at + "?after=" + rejects.get(PAGE - 1).id() : null,
        first(changes),
        changes.size() > PAGE ? at + "?changedAfter=" + changes.get(PAGE - 1).id() : null);
  }

  private static <T> List<T> first(List<T> found) {
    return found.subList(0, Math.min(PAGE, found.size()));
  }

  @GetMapping("/runs/files/{file}/rejects.csv")
  void rejects(@PathVariable long file, Officer officer, HttpServletResponse response)
      throws IOException {
    access.require(officer, Act.EXPORT);
    var found = files.find(file).orElseThrow(() -> new NotFound("file " + file));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"rejects-" + found.id() + ".csv\"");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try (var csv = new SafeCsv(response.getWriter())) {
      csv.row("file", "line", "field", "found", "expected");
      files.export(
          found,
          officer,
          reject ->
              csv.row(
                  found.name(),
                  Long.toString(reject.line()),
                  reject.field(),
                  reject.found(),
                  reject.expected()));
    }
  }

  private FilesPage page(long before, Officer officer, Problems problems) {
    var found = files.latest(before, PAGE + 1);
    var more = found.size() > PAGE;
    var shown = more ? found.subList(0, PAGE) : found;
    var next = more ? "/runs/files?before=" + shown.getLast().id() : null;
    var mayLoad = access.may(officer, Act.IMPORT_FILE) instanceof Access.Answer.Allowed;
    return new FilesPage(shown, mayLoad, next, problems);
  }

  private static Problems problems(Intake.Refused refused) {
    var problems = Problems.of("file", "The file is refused: nothing was loaded");
    for (var reason : refused.reasons()) {
      problems = problems.and("file", reason);
    }
    return problems;
  }

  /// The file's own name without any folder, and nothing in it but plain characters.
  private static String plainName(@org.jspecify.annotations.Nullable String sent) {
    var last = sent == null ? "" : sent.substring(sent.replace('\\', '/').lastIndexOf('/') + 1);
    var plain = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }
}
