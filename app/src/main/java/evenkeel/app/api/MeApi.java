package evenkeel.app.api;

import evenkeel.app.access.Officer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// For whom a token speaks.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/me")
@io.swagger.v3.oas.annotations.tags.Tag(name = "Officers and tokens")
class MeApi {

  /// The officer of a token.
  ///
  /// @param limit the most that they may release alone
  /// @param portfolio how the references end of the accounts that are theirs, blank for all
  /// @param scopes of the token
  record Me(
      String username,
      String displayName,
      String role,
      List<String> debtTypes,
      Amount limit,
      String portfolio,
      List<String> scopes) {}

  @GetMapping
  @Operation(summary = "The officer for whom the token speaks, and what it opens")
  Me me(Officer officer) {
    return new Me(
        officer.username(),
        officer.displayName(),
        officer.role().key(),
        officer.debtTypes().stream().sorted().toList(),
        Amount.ofPence(officer.approvalLimitPence()),
        officer.portfolio(),
        officer.scopes().stream().sorted().toList());
  }
}
