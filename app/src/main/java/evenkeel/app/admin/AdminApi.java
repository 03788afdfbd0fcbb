package evenkeel.app.admin;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Scopes;
import evenkeel.app.access.Tokens;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Officers and tokens, for the administrator only. A made token is answered once and kept nowhere:
/// the same key again makes no second one, and does not answer the first.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Administration")
class AdminApi {

  private static final int MOST_DAYS = 366;

  private final Access access;
  private final Officers officers;
  private final Tokens tokens;
  private final Idempotency idempotency;

  AdminApi(Access access, Officers officers, Tokens tokens, Idempotency idempotency) {
    this.access = access;
    this.officers = officers;
    this.tokens = tokens;
    this.idempotency = idempotency;
  }

  /// An officer.
  ///
  /// @param portfolio account-number endings with commas; blank for the whole council
  /// @param criminalData fraud_liaison or overpayment_manager, who see criminal data; null for
  ///   others
  record Row(
      String username,
      String displayName,
      String role,
      Set<String> debtTypes,
      Amount approvalLimit,
      String portfolio,
      @Nullable String criminalData) {}

  /// What an officer is to be.
  ///
  /// @param debtTypes types of debt that they work on; without any, council tax
  /// @param criminalData fraud_liaison or overpayment_manager; without it, no criminal data
  /// @param password of a local account; without one the present one stays, or there is none
  record ToKeep(
      @Nullable String displayName,
      @Nullable String role,
      @Nullable Long approvalLimitPence,
      @Nullable String portfolio,
      @Nullable List<String> debtTypes,
      @Nullable String password,
      @Nullable String criminalData,
      @Nullable String reason) {}

  /// Why.
  record Because(@Nullable String reason) {}

  /// A token to make.
  record ToMake(
      @Nullable String name,
      @Nullable String username,
      @Nullable List<String> scopes,
      @Nullable Integer days) {}

  /// The token itself, shown this once.
  record Made(String token) {}

  /// That a token was made, without what opens the door: all that is kept of the answer.
  private record Kept(String name) {}

  @GetMapping("/officers")
  @Operation(summary = "Who works here")
  Listed<Row> officers(Officer officer) {
    access.require(officer, Act.KEEP_OFFICERS);
    return Listed.whole(officers.all().stream().map(AdminApi::row).toList());
  }

  @PutMapping("/officers/{username}")
  @Operation(summary = "Add an officer, or change the one of this user name")
  Row keep(@PathVariable String username, @RequestBody ToKeep sent, Officer officer) {
    access.require(officer, Act.KEEP_OFFICERS);
    var limit = sent.approvalLimitPence() == null ? 0 : sent.approvalLimitPence();
    var form =
        new OfficerForm(
            username,
            sent.displayName(),
            sent.role() == null ? null : sent.role().toUpperCase(Locale.ROOT),
            "%d.%02d".formatted(limit / 100, Math.abs(limit % 100)),
            sent.portfolio(),
            sent.debtTypes() == null ? List.of("council_tax") : sent.debtTypes(),
            sent.password(),
            sent.criminalData(),
            sent.reason());
    return switch (form.read()) {
      case OfficerForm.Read.Invalid(var problems) ->
          throw Refusal.invalid(
              problems.all().stream()
                  .map(problem -> new Wrong(pointer(problem.field()), "wrong", problem.text()))
                  .toList());
      case OfficerForm.Read.Valid(var kept, var reason) -> {
        officers.keep(officer.actor(), kept, reason);
        yield officers.find(username).map(AdminApi::row).orElseThrow();
      }
    };
  }

  @PostMapping("/officers/{username}/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Shut an officer's account: what they did stays in the books")
  void leave(@PathVariable String username, @RequestBody Because sent, Officer officer) {
    access.require(officer, Act.KEEP_OFFICERS);
    var reason = reason(sent);
    if (username.equals(officer.username())) {
      throw Refusal.conflict("own", "you cannot shut your own account: ask a colleague");
    }
    if (officers.find(username).isEmpty()) {
      throw Refusal.notFound("officer", username);
    }
    officers.leave(officer.actor(), username, reason);
  }

  @GetMapping("/tokens")
  @Operation(summary = "API tokens; what opens the door is not kept")
  Listed<Tokens.Token> tokens(Officer officer) {
    access.require(officer, Act.KEEP_TOKENS);
    return Listed.whole(tokens.all());
  }

  @PostMapping("/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make a token: it is answered this once")
  Made make(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToMake sent,
      Officer officer) {
    access.require(officer, Act.KEEP_TOKENS);
    var wrong = new ArrayList<Wrong>();
    var name = sent.name() == null ? "" : sent.name().strip();
    if (name.isEmpty()) {
      wrong.add(new Wrong("/name", "missing", "expected what the token is for"));
    }
    var username = String.valueOf(sent.username());
    if (officers.find(username).isEmpty()) {
      wrong.add(new Wrong("/username", "unknown", "no officer is named " + username));
    }
    var scopes = sent.scopes() == null ? Set.<String>of() : Set.copyOf(sent.scopes());
    if (scopes.isEmpty() || !Scopes.ALL.containsAll(scopes)) {
      wrong.add(new Wrong("/scopes", "unknown", "expected some of " + Scopes.ALL));
    }
    var days = sent.days() == null ? 0 : sent.days();
    if (days < 1 || days > MOST_DAYS) {
      wrong.add(new Wrong("/days", "out-of-range", "expected from 1 to " + MOST_DAYS + " days"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return once(officer, key, sent, () -> make(officer, name, username, scopes, days));
  }

  private String make(Officer officer, String name, String username, Set<String> scopes, int days) {
    var until = OffsetDateTime.now(ZoneOffset.UTC).plusDays(days);
    return tokens.make(officer.actor(), name, username, scopes, until);
  }

  private Made once(Officer officer, @Nullable String key, ToMake sent, Supplier<String> making) {
    var made = new AtomicReference<String>();
    idempotency.once(
        officer,
        key,
        "POST /tokens",
        sent,
        Kept.class,
        () -> {
          made.set(making.get());
          return new Kept(String.valueOf(sent.name()));
        });
    var token = made.get();
    if (token == null) {
      throw Refusal.conflict(
          "made-before",
          "this token was made before and is answered only once: revoke it, and make another with a"
              + " new key");
    }
    return new Made(token);
  }

  @PostMapping("/tokens/{id}/revoke")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Shut a token at once")
  void revoke(@PathVariable long id, @RequestBody Because sent, Officer officer) {
    access.require(officer, Act.KEEP_TOKENS);
    var reason = reason(sent);
    if (tokens.all().stream().noneMatch(token -> token.id() == id)) {
      throw Refusal.notFound("token", id);
    }
    tokens.revoke(officer.actor(), id, reason);
  }

  private static String reason(Because sent) {
    var reason = sent.reason();
    if (reason == null || reason.isBlank()) {
      throw Refusal.invalid(List.of(new Wrong("/reason", "missing", "expected why, in words")));
    }
    return reason.strip();
  }

  private static String pointer(String field) {
    return switch (field) {
      case "username" -> "username";
      case "limit" -> "/approvalLimitPence";
      default -> "/" + field;
    };
  }

  private static Row row(Officer officer) {
    return new Row(
        officer.username(),
        officer.displayName(),
        officer.role().key(),
        officer.debtTypes(),
        Amount.ofPence(officer.approvalLimitPence()),
        officer.portfolio(),
        officer.criminalData() == null ? null : officer.criminalData().key());
  }
}
