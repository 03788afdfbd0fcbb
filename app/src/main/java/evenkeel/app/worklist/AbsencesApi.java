package evenkeel.app.worklist;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Days;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.policy.BusinessDay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Absences and who covers.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/absences")
@Tag(name = "Worklist")
class AbsencesApi {

  private final Absences absences;
  private final Access access;
  private final BusinessDay businessDay;

  AbsencesApi(Absences absences, Access access, BusinessDay businessDay) {
    this.absences = absences;
    this.access = access;
    this.businessDay = businessDay;
  }

  /// An officer who is away.
  ///
  /// @param officer user name
  /// @param from, to the first and the last day, both included
  record Away(
      long absence, String officer, LocalDate from, LocalDate to, List<Covers> covers, String by) {}

  /// Who covers.
  ///
  /// @param portfolio null for everything that has no cover of its own
  record Covers(@Nullable Long portfolio, @Nullable String officer) {}

  /// An absence to record.
  ///
  /// @param officer user name; null for one's own
  record ToRecord(
      @Nullable String officer,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<Covers> covers,
      @Nullable String reason) {}

  /// The first day back.
  record ToEnd(@Nullable LocalDate back, @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "Who is away or will be, and who covers")
  Listed<Away> all(Officer officer) {
    access.require(officer, Act.SEE_WORK);
    return Listed.whole(
        absences.from(businessDay.today()).stream().map(AbsencesApi::away).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Record one's own absence, or as a manager anybody's, and who covers")
  PortfoliosApi.Done record(@RequestBody ToRecord sent, Officer officer) {
    access.require(officer, Act.RECORD_ABSENCE);
    var wrong = new ArrayList<Wrong>();
    var from = day("/from", sent.from(), wrong);
    var to = day("/to", sent.to(), wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    var covers =
        Objects.requireNonNullElse(sent.covers(), List.<Covers>of()).stream()
            .map(each -> new Absence.Cover(each.portfolio(), PortfoliosApi.text(each.officer())))
            .toList();
    var away = sent.officer() == null ? officer.username() : sent.officer();
    return PortfoliosApi.done(
        absences.record(away, from, to, covers, PortfoliosApi.text(sent.reason()), officer));
  }

  @PostMapping("/{absence}/end")
  @Operation(summary = "End an absence before its last day")
  PortfoliosApi.Done end(@PathVariable long absence, @RequestBody ToEnd sent, Officer officer) {
    access.require(officer, Act.RECORD_ABSENCE);
    var wrong = new ArrayList<Wrong>();
    var back = day("/back", sent.back(), wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return PortfoliosApi.done(
        absences.end(absence, back, PortfoliosApi.text(sent.reason()), officer));
  }

  private static LocalDate day(String pointer, @Nullable LocalDate sent, List<Wrong> wrong) {
    if (sent == null) {
      wrong.add(new Wrong(pointer, "missing", "expected a day"));
      return LocalDate.EPOCH;
    }
    Days.check(pointer, sent, wrong);
    return sent;
  }

  private static Away away(Absence absence) {
    return new Away(
        absence.id(),
        absence.officer(),
        absence.from(),
        absence.last(),
        absence.covers().stream()
            .map(each -> new Covers(each.portfolio(), each.officer()))
            .toList(),
        absence.by());
  }
}
