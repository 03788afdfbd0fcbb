package evenkeel.app.access;

import evenkeel.app.audit.Actor;
import java.io.Serializable;
import java.util.Set;

/// An officer who is signed in, or for whom an API token speaks.
///
/// @param approvalLimitPence the largest amount that this officer may approve or release, in pence
/// @param portfolio the account-number endings looked after, comma separated; empty for the whole
///   council
/// @param scopes what an API token may do; empty for an officer at a screen
public record Officer(
    long id,
    String username,
    String displayName,
    Role role,
    Set<String> debtTypes,
    long approvalLimitPence,
    String portfolio,
    boolean keyboardShortcuts,
    Set<String> scopes)
    implements Serializable {

  public Officer {
    debtTypes = Set.copyOf(debtTypes);
    scopes = Set.copyOf(scopes);
  }

  /// The same officer, limited to what a token's scopes open.
  Officer within(Set<String> tokenScopes) {
    return new Officer(
        id,
        username,
        displayName,
        role,
        debtTypes,
        approvalLimitPence,
        portfolio,
        keyboardShortcuts,
        tokenScopes);
  }

  /// Whether this type of debt is among the officer's; an auditor reads every type.
  public boolean worksOn(String debtType) {
    return role == Role.AUDITOR || debtTypes.contains(debtType);
  }

  public Actor actor() {
    return new Actor(username, role.key());
  }
}
