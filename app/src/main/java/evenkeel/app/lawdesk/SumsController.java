package evenkeel.app.lawdesk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.core.sums.Answer;
import evenkeel.core.sums.Field;
import evenkeel.core.sums.Sum;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The sums of the law desk: a form, and the working with its law. Nothing is kept, and nothing of
/// a person is asked.
@Controller
class SumsController {

  /// With this a link from elsewhere says that its facts only fill the form in: what they leave
  /// open is asked, and is nobody's mistake.
  private static final String FILLED_IN = "filled-in";

  private final SumDesk desk;
  private final BusinessDay day;
  private final Access access;

  SumsController(SumDesk desk, BusinessDay day, Access access) {
    this.desk = desk;
    this.day = day;
    this.access = access;
  }

  @GetMapping("/law/sums")
  Page front(Officer officer) {
    access.require(officer, Act.SEE_LAW);
    return new SumsPage(
        SumDesk.groups().stream()
            .map(
                group ->
                    new SumsPage.Group(
                        group.title(),
                        group.sums().stream()
                            .map(
                                sum ->
                                    new SumsPage.Each(new Crumb(sum.title(), at(sum)), sum.about()))
                            .toList()))
            .toList());
  }

  /// The form, or the working once every fact that is needed is there.
  ///
  /// @param typed as the form sends it, or as a link from elsewhere fills it in
  @GetMapping("/law/sums/{key}")
  Page sum(@PathVariable String key, @RequestParam Map<String, String> typed, Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var sum = SumDesk.find(key).orElseThrow(() -> new NotFound("sum " + key));
    if (typed.isEmpty()) {
      return SumPage.blank(sum, today());
    }
    var answer = desk.work(sum, read(sum, typed));
    return answer instanceof Answer.Wrong && typed.containsKey(FILLED_IN)
        ? SumPage.filledIn(sum, typed)
        : SumPage.worked(sum, typed, answer);
  }

  /// The answer on paper, for a caller.
  ///
  /// @param typed as the form sends it; `print=large` sets it in large print
  @GetMapping("/law/sums/{key}.pdf")
  ResponseEntity<byte[]> paper(
      @PathVariable String key, @RequestParam Map<String, String> typed, Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var sum = SumDesk.find(key).orElseThrow(() -> new NotFound("sum " + key));
    var read = read(sum, typed);
    var answer = desk.work(sum, read);
    if (answer instanceof Answer.Wrong(var problems)) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, String.join("; ", problems.values()));
    }
    return file(sum, desk.pdf(sum, read, answer, "large".equals(typed.get("print"))));
  }

  static ResponseEntity<byte[]> file(Sum sum, byte[] pdf) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sum.key() + ".pdf\"")
        .body(pdf);
  }

  private Map<String, String> today() {
    return day.find()
        .map(
            today ->
                Map.of(
                    "day-day", String.valueOf(today.getDayOfMonth()),
                    "day-month", String.valueOf(today.getMonthValue()),
                    "day-year", String.valueOf(today.getYear())))
        .orElse(Map.of());
  }

  /// A day is typed in three boxes.
  private static Map<String, String> read(Sum sum, Map<String, String> typed) {
    var read = new HashMap<>(typed);
    for (var field : sum.fields()) {
      if (field.kind() == Field.Kind.DAY) {
        read.put(field.name(), DateTyped.of(typed, field.name()).iso());
      }
    }
    return read;
  }

  private static String at(Sum sum) {
    return "/law/sums/" + sum.key();
  }
}
