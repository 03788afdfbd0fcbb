package evenkeel.app.lawdesk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.core.sums.Answer;
import evenkeel.core.sums.Field;
import evenkeel.core.sums.Sum;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The sums of the law desk.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/law/sums")
@Tag(name = "Law and policy")
class SumsApi {

  private final SumDesk desk;
  private final Access access;

  SumsApi(SumDesk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  /// A sum, and what it asks for.
  record Listing(String sum, String title, String about, List<Input> inputs) {}

  /// One parameter of a sum.
  ///
  /// @param kind day (2026-11-20), money (pounds such as 12.50), whole, wholes (with spaces
  ///   between) or choice
  /// @param options the values of a choice
  record Input(String name, String label, String kind, boolean needed, List<String> options) {}

  /// A sum, worked.
  ///
  /// @param question what an officer must decide, null where the sum answers
  record Result(String sum, List<Line> lines, @Nullable String question) {}

  /// A line of the working.
  ///
  /// @param rule the rule that it rests on, null where it is arithmetic
  /// @param answer whether it is what was asked for
  record Line(
      String what,
      String value,
      @Nullable String rule,
      @Nullable String provision,
      @Nullable String confidence,
      boolean answer) {}

  @GetMapping
  @Operation(summary = "The sums that can be tried, and what each asks for")
  Listed<Listing> list(Officer officer) {
    access.require(officer, Act.SEE_LAW);
    return Listed.whole(SumDesk.all().stream().map(SumsApi::listing).toList());
  }

  @GetMapping("/{sum}")
  @Operation(summary = "Work one sum: its inputs are parameters of the address")
  Result work(
      @PathVariable String sum,
      @Parameter(description = "What the sum asks for, by name") @RequestParam
          Map<String, String> inputs,
      Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var found = SumDesk.find(sum).orElseThrow(() -> Refusal.notFound("sum", sum));
    return switch (desk.work(found, inputs)) {
      case Answer.Worked worked -> new Result(sum, lines(worked.lines()), null);
      case Answer.Referred referred ->
          new Result(sum, lines(referred.lines()), referred.question());
      case Answer.Wrong wrong -> throw invalid(wrong);
    };
  }

  @GetMapping(value = "/{sum}.pdf", produces = "application/pdf")
  @Operation(summary = "Work one sum, and answer with a sheet for a caller")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> paper(
      @PathVariable String sum,
      @Parameter(description = "What the sum asks for, by name; print=large sets it in large print")
          @RequestParam
          Map<String, String> inputs,
      Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var found = SumDesk.find(sum).orElseThrow(() -> Refusal.notFound("sum", sum));
    var answer = desk.work(found, inputs);
    if (answer instanceof Answer.Wrong wrong) {
      throw invalid(wrong);
    }
    return SumsController.file(
        found, desk.pdf(found, inputs, answer, "large".equals(inputs.get("print"))));
  }

  private static Refusal invalid(Answer.Wrong wrong) {
    return Refusal.invalid(
        wrong.problems().entrySet().stream()
            .map(each -> new Wrong(each.getKey(), "invalid", each.getValue()))
            .toList());
  }

  private static Listing listing(Sum sum) {
    return new Listing(
        sum.key(),
        sum.title(),
        sum.about(),
        sum.fields().stream()
            .map(
                field ->
                    new Input(
                        field.name(),
                        field.label(),
                        field.kind().name().toLowerCase(Locale.ROOT),
                        field.needed(),
                        field.options().stream().map(Field.Option::value).toList()))
            .toList());
  }

  private static List<Line> lines(List<Answer.Line> lines) {
    return lines.stream()
        .map(
            line -> {
              var citation = line.citation();
              return citation == null
                  ? new Line(line.what(), line.value(), null, null, null, line.answer())
                  : new Line(
                      line.what(),
                      line.value(),
                      citation.rule(),
                      citation.provision(),
                      citation.confidence().name().toLowerCase(Locale.ROOT),
                      line.answer());
            })
        .toList();
  }
}
