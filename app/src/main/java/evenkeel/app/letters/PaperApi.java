package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.ui.Problems;
import evenkeel.core.recovery.StepKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What an officer decides a batch from, and what leaves the house: the decision paper, the print
/// files and the court list.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Batches")
class PaperApi {

  private final Access access;
  private final Batches batches;
  private final BatchPaper papers;
  private final PrintFiles files;
  private final CourtList courtList;

  PaperApi(
      Access access, Batches batches, BatchPaper papers, PrintFiles files, CourtList courtList) {
    this.access = access;
    this.batches = batches;
    this.papers = papers;
    this.files = files;
    this.courtList = courtList;
  }

  /// Notices that have something in common: a state, a reason or a class of difference.
  record Counted(String name, long notices, Amount total) {}

  /// A request to release that waits for a second person.
  record Waiting(
      long request, Amount total, String requestedBy, String reason, OffsetDateTime at) {}

  /// Something done to the batch.
  record Done(String act, String officer, String reason, OffsetDateTime at) {}

  /// A batch as a decision paper.
  ///
  /// @param position what there is left to do, in a sentence
  /// @param mayNotRelease why nothing of it may be released now, null when it may
  /// @param forColleague what a colleague must do, because one of those that it takes is for
  ///   somebody whom the caller knows
  /// @param before the last batch of the same step, null when there is none
  /// @param differences from the last run: classes that sum to the two batches exactly
  /// @param samples a few notices to open
  /// @param samplesNotShown how many of them are left out because the caller knows somebody on them
  record Paper(
      Batch batch,
      String position,
      @Nullable String mayNotRelease,
      List<String> forColleague,
      List<Counted> states,
      List<Counted> exceptions,
      List<Counted> leftOut,
      List<Counted> fellOut,
      @Nullable Long before,
      List<Counted> differences,
      List<NoticesApi.Row> samples,
      int samplesNotShown,
      List<PrintFiles.Known> printFiles,
      List<Waiting> requests,
      List<Done> done) {}

  /// A case of a court list.
  ///
  /// @param address where a summons can be served, or that it is withheld
  record CourtCase(
      int number,
      long notice,
      String account,
      String names,
      String address,
      String dwelling,
      String year,
      @Nullable LocalDate billed,
      List<LocalDate> reminders,
      @Nullable LocalDate finalNotice,
      Amount tax,
      Amount costs,
      Amount total) {}

  @GetMapping("/batches/{id}/paper")
  @Operation(
      summary = "The decision paper of a batch: counts, exceptions, differences and samples",
      description = "Its tag is the batch's, which is needed to release it.")
  ResponseEntity<Paper> paper(@PathVariable long id, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var batch = find(id);
    var page = papers.of(batch, officer, null, Problems.NONE);
    return BatchesApi.tag(batch).on(paper(page, papers.done(batch)));
  }

  @GetMapping("/batches/{id}/print-files")
  @Operation(summary = "The print files of a batch and its lists of letters to keep back")
  Listed<PrintFiles.Known> printFiles(@PathVariable long id, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    find(id);
    return Listed.whole(files.of(id));
  }

  @GetMapping(
      value = "/print-files/{file}",
      produces = {"application/zip", "text/csv"})
  @Operation(
      summary = "A print file: the letters with their index, or a list of letters to keep back")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/zip",
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  ResponseEntity<Resource> printFile(@PathVariable long file, Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var known = files.find(file).orElseThrow(() -> Refusal.notFound("print file", file));
    try {
      return Downloads.of(known, files.open(known, officer));
    } catch (IOException _) {
      throw Refusal.conflict("gone", "the print file is no longer in the folder");
    }
  }

  @GetMapping("/batches/{id}/court-list")
  @Operation(summary = "The cases of a batch that go to the court with the complaint")
  Listed<CourtCase> courtList(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var batch = complaint(id);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var after = at == null ? 0 : at.number(0);
    var shown = courtList.of(batch, officer, after, rows);
    var page = Listed.of(shown.cases(), rows, last -> Cursor.after(last.number()));
    return new Listed<>(
        page.items().stream().map(PaperApi::courtCase).toList(), page.next(), shown.notShown());
  }

  @GetMapping(value = "/batches/{id}/court-list.csv", produces = "text/csv")
  @Operation(
      summary = "The whole court list as CSV",
      description = "Its file's name says how many cases are not shown, where there are any.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  ResponseEntity<byte[]> courtListCsv(@PathVariable long id, Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var batch = complaint(id);
    return Downloads.of(batch, courtList.of(batch, officer));
  }

  private Batch complaint(long id) {
    var batch = find(id);
    if (batch.step() != StepKind.COMPLAINT) {
      throw Refusal.notFound("court list of batch", id);
    }
    return batch;
  }

  private Batch find(long id) {
    return batches.find(id).orElseThrow(() -> Refusal.notFound("batch", id));
  }

  private static Paper paper(BatchPage page, List<BatchBook.Done> done) {
    var before = page.before();
    return new Paper(
        page.batch(),
        page.position(),
        page.because(),
        page.forColleague(),
        page.states().entrySet().stream()
            .map(each -> counted(NoticeRow.key(each.getKey()), each.getValue()))
            .toList(),
        counted(page.exceptions()),
        counted(page.leftOut()),
        counted(page.fellOut()),
        before == null ? null : before.id(),
        counted(page.differences()),
        page.samples().stream().map(NoticesApi::row).toList(),
        page.samplesNotShown(),
        page.files(),
        page.requests().stream()
            .map(
                one ->
                    new Waiting(
                        one.id(),
                        Amount.ofPence(one.amountPence()),
                        one.requestedBy(),
                        one.reason(),
                        one.at()))
            .toList(),
        done.stream()
            .map(each -> new Done(each.act(), each.actor(), each.reason(), each.at()))
            .toList());
  }

  private static List<Counted> counted(List<BatchFigures.Group> groups) {
    return groups.stream().map(group -> counted(group.name(), group.figure())).toList();
  }

  private static Counted counted(String name, BatchFigures.Figure figure) {
    return new Counted(name, figure.notices(), Amount.of(figure.total()));
  }

  private static CourtCase courtCase(CourtList.Case one) {
    return new CourtCase(
        one.number(),
        one.notice(),
        one.reference(),
        one.names(),
        one.address(),
        one.dwelling(),
        one.year(),
        one.billed(),
        one.reminders(),
        one.finalNotice(),
        Amount.of(one.tax()),
        Amount.of(one.costs()),
        Amount.of(one.total()));
  }
}
