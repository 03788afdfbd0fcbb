package evenkeel.app.admin;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Tokens;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The administrator's pages.
@Controller
@ConditionalOnWebApplication
class AdminController {

  private final Access access;
  private final Officers officers;
  private final Tokens tokens;

  AdminController(Access access, Officers officers, Tokens tokens) {
    this.access = access;
    this.officers = officers;
    this.tokens = tokens;
  }

  @GetMapping("/admin")
  Reply officers(@RequestParam(required = false) @Nullable String change, Officer officer) {
    access.require(officer, Act.KEEP_OFFICERS);
    return page(change == null ? OfficerForm.EMPTY : known(change), Problems.NONE);
  }

  @PostMapping("/admin/officers")
  Reply keep(@ModelAttribute OfficerForm form, Officer officer) {
    access.require(officer, Act.KEEP_OFFICERS);
    return switch (form.read()) {
      case OfficerForm.Read.Invalid(var problems) -> page(form, problems);
      case OfficerForm.Read.Valid(var kept, var reason) -> {
        officers.keep(officer.actor(), kept, reason);
        yield new Goto("/admin", kept.displayName() + " is kept");
      }
    };
  }

  @PostMapping("/admin/officers/{username}/leave")
  Reply leave(@PathVariable String username, Officer officer) {
    access.require(officer, Act.KEEP_OFFICERS);
    if (username.equals(officer.username())) {
      return page(
          OfficerForm.EMPTY, Problems.of("", "You cannot shut your own account: ask a colleague"));
    }
    officers.leave(officer.actor(), username, "left or no longer works here");
    return new Goto("/admin", username + " can no longer sign in");
  }

  @GetMapping("/admin/tokens")
  Reply tokens(Officer officer) {
    access.require(officer, Act.KEEP_TOKENS);
    return new TokensPage(tokens.all(), "", TokenForm.EMPTY, Problems.NONE);
  }

  /// Answers with the page itself: the token is shown this once and is nowhere to come back to.
  @PostMapping("/admin/tokens")
  Reply make(@ModelAttribute TokenForm form, Officer officer) {
    access.require(officer, Act.KEEP_TOKENS);
    var problems = form.problems();
    var username = form.username() == null ? "" : form.username().strip();
    if (problems.isEmpty() && officers.find(username).isEmpty()) {
      problems = Problems.of("username", "No officer is named " + username);
    }
    if (!problems.isEmpty()) {
      return new TokensPage(tokens.all(), "", form, problems);
    }
    var made =
        tokens.make(
            officer.actor(),
            form.name() == null ? "" : form.name().strip(),
            username,
            Set.copyOf(form.scopesGiven()),
            OffsetDateTime.now(ZoneOffset.UTC).plusDays(form.lifetimeDays()));
    return new TokensPage(tokens.all(), made, TokenForm.EMPTY, Problems.NONE);
  }

  @PostMapping("/admin/tokens/{id}/revoke")
  Reply revoke(@PathVariable long id, Officer officer) {
    access.require(officer, Act.KEEP_TOKENS);
    tokens.revoke(officer.actor(), id, "revoked by the administrator");
    return new Goto("/admin/tokens", "The token is revoked");
  }

  private OfficersPage page(OfficerForm form, Problems problems) {
    return new OfficersPage(officers.all(), form, problems);
  }

  private OfficerForm known(String username) {
    return officers
        .find(username)
        .map(
            o ->
                new OfficerForm(
                    o.username(),
                    o.displayName(),
                    o.role().name(),
                    "%d.%02d".formatted(o.approvalLimitPence() / 100, o.approvalLimitPence() % 100),
                    o.portfolio(),
                    java.util.List.copyOf(o.debtTypes()),
                    "",
                    o.criminalData() == null ? "" : o.criminalData().key(),
                    ""))
        .orElse(OfficerForm.EMPTY);
  }
}
