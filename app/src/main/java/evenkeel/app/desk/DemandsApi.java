package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.DemandRecord;
import evenkeel.app.accounts.Demands;
import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Days;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.policy.BusinessDay;
import evenkeel.core.law.Citation;
import evenkeel.core.lease.DemandValidity;
import evenkeel.core.lease.EighteenMonths;
import evenkeel.core.lease.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The demands of a lease, what has become of each, and what an officer knows of one.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{reference}/demands")
@Tag(name = "Accounts")
class DemandsApi {

  private final AccountCases cases;
  private final DebtPanels panels;
  private final Demands demands;
  private final Access access;
  private final BusinessDay day;
  private final Idempotency idempotency;

  DemandsApi(
      AccountCases cases,
      DebtPanels panels,
      Demands demands,
      Access access,
      BusinessDay day,
      Idempotency idempotency) {
    this.cases = cases;
    this.panels = panels;
    this.demands = demands;
    this.access = access;
    this.day = day;
    this.idempotency = idempotency;
  }

  /// Every demand, and its sum told apart.
  ///
  /// @param totals the parts sum to what was asked for
  record Demanded(Amount askedFor, List<Total> totals, List<Demand> demands) {}

  /// @param outcome due, suspended, capped, lost, never_due or undecided
  record Total(String outcome, Amount amount) {}

  /// A demand for one charge.
  ///
  /// @param servedByRule whether it is taken to have been served, since no day is recorded
  /// @param asks what must be found out, or supplied before a letter of claim
  /// @param costs the days of its earliest cost, null where no cost can be too old
  /// @param lateTermsFrom the first day for which interest or a fee may be asked; null while none
  /// @param recordedBy the officer on whose word the record stands, null where it is the source's
  record Demand(
      long charge,
      long debt,
      String chargeType,
      @Nullable String bill,
      @Nullable LocalDate issued,
      @Nullable LocalDate served,
      boolean servedByRule,
      @Nullable LocalDate due,
      Amount amount,
      List<Part> parts,
      List<Ask> asks,
      @Nullable CostDays costs,
      @Nullable LocalDate lateTermsFrom,
      DemandRecord record,
      @Nullable String recordedBy,
      @Nullable String reason,
      OfYear year) {

    static Demand of(DemandsWeighed.Weighed one) {
      var found = one.validity();
      return new Demand(
          one.line().charge(),
          one.line().debt(),
          one.line().type(),
          one.line().bill(),
          one.line().issued(),
          found.demand().served(),
          one.servedByRule(),
          one.line().due(),
          Amount.of(one.line().sum()),
          found.parts().stream().map(Part::of).toList(),
          toFindOut(found),
          CostDays.of(found.times()),
          found.lateTermsFrom(),
          one.line().record(),
          one.line().recordedBy(),
          one.line().reason(),
          OfYear.of(one));
    }
  }

  private static List<Ask> toFindOut(DemandValidity found) {
    return Stream.concat(found.asks().stream(), found.beforeClaim().stream())
        .map(ask -> new Ask(ask.question(), Law.of(ask.rule())))
        .toList();
  }

  /// What the service charge's own year says of a demand, where it was run here.
  ///
  /// @param from where it says so, null where it says nothing
  /// @param differs where that and the record differ, in words
  record OfYear(@Nullable String from, @Nullable DemandRecord says, List<String> differs) {

    static OfYear of(DemandsWeighed.Weighed one) {
      var year = one.year();
      return new OfYear(
          year == null ? null : year.from(), year == null ? null : year.says(), one.differs());
    }
  }

  /// The days that follow from when a cost was incurred.
  ///
  /// @param safeUntil the day until which a demand and a notice are both safe
  record CostDays(LocalDate safeUntil, LocalDate lastForDemand, LocalDate lastForNotice) {

    static @Nullable CostDays of(@Nullable EighteenMonths times) {
      return times == null
          ? null
          : new CostDays(times.safe(), times.lastForDemand(), times.lastForNotice());
    }
  }

  /// A part of the sum.
  record Part(String outcome, Amount amount, List<Ground> grounds) {

    static Part of(DemandValidity.Part part) {
      return new Part(
          key(part.outcome()),
          Amount.of(part.sum()),
          part.grounds().stream()
              .map(each -> new Ground(each.why(), each.mend(), Law.of(each.rule())))
              .toList());
    }
  }

  /// @param mend how it is mended, null where nothing mends it
  record Ground(String why, @Nullable String mend, Law law) {}

  /// What an officer must find out.
  record Ask(String question, Law law) {}

  /// Where the law says so.
  record Law(String rule, String provision, String confidence) {

    static Law of(Citation citation) {
      return new Law(
          citation.rule(),
          citation.provision(),
          citation.confidence().name().toLowerCase(Locale.ROOT));
    }
  }

  /// What an officer knows of a demand. It stands as a whole before what the source says.
  ///
  /// @param known every fact; null is not known
  record ToRecord(@Nullable DemandRecord known, @Nullable String reason) {}

  /// The charge whose demand was recorded.
  record Recorded(long charge) {}

  @GetMapping
  @Operation(summary = "The demands of a lease, and what has become of each part of their sums")
  Demanded all(@PathVariable String reference, Officer officer) {
    var found =
        cases
            .looked(reference, "demands", officer)
            .orElseThrow(() -> Refusal.notFound("account", reference));
    var weighed = panels.demands(found, day.today(), officer);
    return new Demanded(
        Amount.ofPence(weighed.stream().mapToLong(each -> each.line().sum().pence()).sum()),
        Arrays.stream(Outcome.values())
            .map(each -> new Total(key(each), Amount.of(DemandsPanel.total(weighed, each))))
            .toList(),
        weighed.stream().map(Demand::of).toList());
  }

  @PostMapping("/{charge}/record")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Record what is known of a demand, with how it is known")
  ResponseEntity<Recorded> record(
      @PathVariable String reference,
      @PathVariable long charge,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToRecord sent,
      Officer officer) {
    access.require(officer, Act.RECORD_DEMAND);
    var found =
        cases
            .looked(reference, "demands", officer)
            .orElseThrow(() -> Refusal.notFound("account", reference));
    access.require(officer, Act.RECORD_DEMAND, found.record());
    var known = checked(sent);
    var line =
        demands
            .find(found.file().id(), charge, day.today())
            .orElseThrow(() -> Refusal.notFound("demand", charge));
    return idempotency.once(
        officer,
        key,
        "POST /accounts/" + found.file().id() + "/demands/" + charge + "/record",
        sent,
        Recorded.class,
        () ->
            switch (demands.record(
                found.file().id(),
                line,
                known,
                Objects.requireNonNullElse(sent.reason(), "").strip(),
                day.today(),
                officer)) {
              case Demands.Result.Done _ -> new Recorded(charge);
              case Demands.Result.Refused(var because) ->
                  throw Refusal.conflict("refused", because);
            });
  }

  private static DemandRecord checked(ToRecord sent) {
    var known = sent.known();
    if (known == null) {
      throw Refusal.invalid(List.of(new Wrong("/known", "missing", "expected what is known")));
    }
    var wrong = new ArrayList<Wrong>();
    Days.check("/known/servedOn", known.servedOn(), wrong);
    Days.check("/known/addressGivenOn", known.addressGivenOn(), wrong);
    Days.check("/known/servedAgainOn", known.servedAgainOn(), wrong);
    Days.check("/known/oldestCostOn", known.oldestCostOn(), wrong);
    Days.check("/known/newestCostOn", known.newestCostOn(), wrong);
    Days.check("/known/costsNotifiedOn", known.costsNotifiedOn(), wrong);
    Days.check("/known/rentNoticeOn", known.rentNoticeOn(), wrong);
    Days.check("/known/rentNoticePayOn", known.rentNoticePayOn(), wrong);
    Days.check("/known/loanToldOn", known.loanToldOn(), wrong);
    if (sent.reason() == null || sent.reason().isBlank()) {
      wrong.add(new Wrong("/reason", "missing", "expected a reason in words"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return known;
  }

  private static String key(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
