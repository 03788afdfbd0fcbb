package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Recoverabilities;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

/// Whether an overpayment can be recovered: what the books say, and an officer's decision.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/debts/{debt}/recoverability")
@Tag(name = "Recommended steps")
class RecoverabilityApi {

  private final Access access;
  private final DebtCases cases;
  private final RecoverabilityDecisions decisions;
  private final Idempotency idempotency;

  RecoverabilityApi(
      Access access, DebtCases cases, RecoverabilityDecisions decisions, Idempotency idempotency) {
    this.access = access;
    this.cases = cases;
    this.decisions = decisions;
    this.idempotency = idempotency;
  }

  /// How it stands, and the decisions that led to it, the newest first.
  ///
  /// @param known the answers that the books give, by the names of the table
  record Recoverable(
      boolean recoverable, Map<String, String> known, List<Recoverabilities.Decided> decisions) {}

  /// The answers to the table, each yes, no or not-yet.
  ///
  /// @param credit of it, rent rebate credited for days after the revision, in pounds and pence
  record RecoverabilityAnswers(
      @Nullable String officialError,
      @Nullable String contributed,
      @Nullable String realised,
      @Nullable String credit,
      @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "Whether an overpayment can be recovered, and who decided it when")
  Recoverable one(@PathVariable long debt, Officer officer) {
    return recoverable(open(debt, Act.SEE_PERSON, officer));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Decide by the table of regulation 100 whether it can be recovered")
  ResponseEntity<Recoverable> decide(
      @PathVariable long debt,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody RecoverabilityAnswers sent,
      Officer officer) {
    access.require(officer, Act.RECORD_DECISION);
    open(debt, Act.RECORD_DECISION, officer);
    var typed = new TreeMap<String, String>();
    typed.put(RecoverabilityDecisions.ERROR, Objects.toString(sent.officialError(), ""));
    typed.put(RecoverabilityDecisions.CONTRIBUTED, Objects.toString(sent.contributed(), ""));
    typed.put(RecoverabilityDecisions.REALISED, Objects.toString(sent.realised(), ""));
    typed.put(RecoverabilityDecisions.CREDIT, Objects.toString(sent.credit(), ""));
    return idempotency.once(
        officer,
        key,
        "POST /debts/" + debt + "/recoverability",
        sent,
        Recoverable.class,
        () -> {
          var reason = Objects.toString(sent.reason(), "");
          return switch (decisions.decide(debt, typed, reason, officer)) {
            case Outcome.Recorded _ -> recoverable(open(debt, Act.RECORD_DECISION, officer));
            case Outcome.Refused(var because) -> throw Refusal.conflict("refused", because);
            case Outcome.Unanswered(var problems) ->
                throw Refusal.invalid(
                    problems.entrySet().stream()
                        .map(each -> new Wrong(pointer(each.getKey()), "wrong", each.getValue()))
                        .toList());
            case Outcome other -> throw new IllegalStateException("deciding came to " + other);
          };
        });
  }

  private static String pointer(String name) {
    return "/" + (name.equals(RecoverabilityDecisions.ERROR) ? "officialError" : name);
  }

  private DebtCase open(long debt, Act act, Officer officer) {
    return cases
        .open(debt, act, officer)
        .filter(found -> officer.worksOn(found.type().key()))
        .orElseThrow(() -> Refusal.notFound("debt", debt));
  }

  private Recoverable recoverable(DebtCase found) {
    var one =
        decisions
            .overpayment(found)
            .orElseThrow(() -> Refusal.notFound("decision on debt", found.debt().id()));
    return new Recoverable(
        one.recoverable(), RecoverabilityDecisions.known(one), decisions.before(found));
  }
}
