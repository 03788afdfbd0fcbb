package evenkeel.app.intake;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.store.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files sent in by a program. The same file twice changes nothing, so no key is needed.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/intake")
@Tag(name = "Intake")
class IntakeApi {

  private final Access access;
  private final Intake intake;
  private final LoadedFiles files;

  IntakeApi(Access access, Intake intake, LoadedFiles files) {
    this.access = access;
    this.intake = intake;
    this.files = files;
  }

  @PostMapping(value = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Load a zipped extract or a receipts file")
  Intake.Loaded load(@RequestPart MultipartFile file, Officer officer) throws IOException {
    access.require(officer, Act.IMPORT_FILE);
    var folder = Files.createTempDirectory("evenkeel-sent-in");
    var kept = folder.resolve(name(file));
    try {
      file.transferTo(kept);
      return switch (intake.load(kept, officer, Progress.SILENT)) {
        case Intake.Loaded loaded -> loaded;
        case Intake.Refused(var reasons) ->
            throw Refusal.invalid(
                reasons.stream().map(reason -> new Wrong("file", "refused", reason)).toList());
      };
    } finally {
      Files.deleteIfExists(kept);
      Files.deleteIfExists(folder);
    }
  }

  @GetMapping("/files")
  @Operation(summary = "Files that were loaded, the newest first")
  Listed<LoadedFiles.LoadedFile> files(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    return Listed.of(
        files.latest(at == null ? Long.MAX_VALUE : at.number(0), rows + 1),
        rows,
        last -> Cursor.after(last.id()));
  }

  @GetMapping("/files/{id}")
  @Operation(summary = "A file that was loaded")
  LoadedFiles.LoadedFile file(@PathVariable long id, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    return files.find(id).orElseThrow(() -> Refusal.notFound("file", id));
  }

  @GetMapping("/files/{id}/rejects")
  @Operation(summary = "Rows of a file that could not be loaded, in order of their lines")
  Listed<LoadedFiles.Reject> rejects(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    var file = file(id, officer);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    return Listed.of(
        files.rejects(file, at == null ? 0 : at.number(0), rows + 1, officer),
        rows,
        last -> Cursor.after(last.id()));
  }

  @GetMapping("/files/{id}/changes")
  @Operation(summary = "Fields of a file from which a word about health was left out")
  Listed<LoadedFiles.Changed> changes(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    var file = file(id, officer);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    return Listed.of(
        files.changes(file, at == null ? 0 : at.number(0), rows + 1, officer),
        rows,
        last -> Cursor.after(last.id()));
  }

  /// The sender's name of the file, without any folder that it came with.
  private static String name(MultipartFile file) {
    var sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var name = Path.of(sent.replace('\\', '/')).getFileName();
    return name == null || name.toString().isBlank() ? "file" : name.toString();
  }
}
