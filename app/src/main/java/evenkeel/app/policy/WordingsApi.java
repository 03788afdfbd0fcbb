package evenkeel.app.policy;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Days;
import evenkeel.app.api.Decided;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.core.law.PrescribedWording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
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

/// Wording that the law prescribes, as the council loaded it.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/law/wordings")
@Tag(name = "Law and policy")
class WordingsApi {

  private final Access access;
  private final Wordings wordings;
  private final Idempotency idempotency;

  WordingsApi(Access access, Wordings wordings, Idempotency idempotency) {
    this.access = access;
    this.wordings = wordings;
    this.idempotency = idempotency;
  }

  /// A wording without its text.
  ///
  /// @param kind such as `service_charge_summary`
  /// @param prescribedIn where the law prescribes it
  /// @param source where its words were taken from
  /// @param demonstration whether it says of itself that it is no prescribed wording
  /// @param approvedBy null while nobody has approved it
  record Loaded(
      long wording,
      String kind,
      String title,
      String prescribedIn,
      LocalDate inForceFrom,
      String source,
      String sha256,
      boolean demonstration,
      String requestedBy,
      OffsetDateTime recordedAt,
      @Nullable String approvedBy) {

    static Loaded of(Wordings.Wording one) {
      return new Loaded(
          one.id(),
          one.kind(),
          one.of().title(),
          one.of().where(),
          one.inForceFrom(),
          one.source(),
          one.sha256(),
          one.demonstration(),
          one.requestedBy(),
          one.recordedAt(),
          one.approvedBy());
    }
  }

  /// A wording with its text.
  record Whole(Loaded loaded, String text) {}

  /// A wording to load.
  ///
  /// @param source where its words were taken from
  /// @param text word for word as it is prescribed
  record ToLoad(
      @Nullable String kind,
      @Nullable LocalDate inForceFrom,
      @Nullable String source,
      @Nullable String text,
      @Nullable String reason) {}

  /// The number of an approval request.
  record Asked(long request) {}

  @GetMapping
  @Operation(summary = "Every prescribed wording ever loaded, the latest of each kind first")
  Listed<Loaded> all(Officer officer) {
    access.require(officer, Act.SEE_LAW);
    return Listed.whole(wordings.all().stream().map(Loaded::of).toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "A prescribed wording with its text")
  Whole one(@PathVariable long id, Officer officer) {
    access.require(officer, Act.SEE_LAW);
    return wordings
        .find(id)
        .map(found -> new Whole(Loaded.of(found), found.text()))
        .orElseThrow(() -> Refusal.notFound("wording", id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Load a prescribed wording; another officer reads and approves it")
  ResponseEntity<Asked> load(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToLoad sent,
      Officer officer) {
    access.require(officer, Act.LOAD_WORDING);
    var wanted = wanted(sent);
    return idempotency.once(
        officer,
        key,
        "POST /law/wordings",
        sent,
        Asked.class,
        () -> new Asked(PolicyApi.done(wordings.load(officer, wanted))));
  }

  @PostMapping("/requests/{id}/decision")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Approve or refuse what another officer loaded")
  ResponseEntity<Asked> decide(
      @PathVariable long id,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody Decided sent,
      Officer officer) {
    access.require(officer, Act.APPROVE_WORDING);
    var decision = sent.read();
    if (wordings.asked(id).isEmpty()) {
      throw Refusal.notFound("request", id);
    }
    return idempotency.once(
        officer,
        key,
        "POST /law/wordings/requests/" + id + "/decision",
        sent,
        Asked.class,
        () ->
            new Asked(
                PolicyApi.done(
                    wordings.decide(officer, id, decision.grant(), decision.because()))));
  }

  private static Wordings.ToLoad wanted(ToLoad sent) {
    var wrong = new ArrayList<Wrong>();
    var kind = PrescribedWording.of(Objects.requireNonNullElse(sent.kind(), "")).orElse(null);
    if (kind == null) {
      var keys = Arrays.stream(PrescribedWording.values()).map(PrescribedWording::key).toList();
      wrong.add(
          new Wrong("/kind", "unknown", "expected one of " + keys + ", found " + sent.kind()));
    }
    if (sent.inForceFrom() == null) {
      wrong.add(new Wrong("/inForceFrom", "missing", "expected the day from which it holds"));
    }
    Days.check("/inForceFrom", sent.inForceFrom(), wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new Wordings.ToLoad(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(sent.inForceFrom()),
        Objects.requireNonNullElse(sent.source(), "").strip(),
        Objects.requireNonNullElse(sent.text(), ""),
        Objects.requireNonNullElse(sent.reason(), "").strip());
  }
}
