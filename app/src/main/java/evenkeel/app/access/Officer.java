package evenkeel.app.access;

import evenkeel.app.audit.Actor;
import evenkeel.core.debt.DebtType;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An officer who is signed in, or for whom an API token speaks.
///
/// @param approvalLimitPence the largest amount that this officer may approve or release, in pence
/// @param portfolio the account-number endings looked after, comma separated; empty for the whole
///   council
/// @param scopes what an API token may do; empty for an officer at a screen
/// @param criminalData the named role that opens criminal data, null for nearly everybody
public record Officer(
    long id,
    String username,
    String displayName,
    Role role,
    Set<String> debtTypes,
    long approvalLimitPence,
    String portfolio,
    boolean keyboardShortcuts,
    Set<String> scopes,
    @Nullable CriminalDataRole criminalData)
    implements Serializable {

  public Officer {
    debtTypes = Set.copyOf(debtTypes);
    scopes = Set.copyOf(scopes);
  }

  /// An officer who holds neither of the roles that see criminal data.
  public Officer(
      long id,
      String username,
      String displayName,
      Role role,
      Set<String> debtTypes,
      long approvalLimitPence,
      String portfolio,
      boolean keyboardShortcuts,
      Set<String> scopes) {
    this(
        id,
        username,
        displayName,
        role,
        debtTypes,
        approvalLimitPence,
        portfolio,
        keyboardShortcuts,
        scopes,
        null);
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
        tokenScopes,
        criminalData);
  }

  /// Whether this type of debt is among the officer's; an auditor reads every type.
  public boolean worksOn(String debtType) {
    return role == Role.AUDITOR || debtTypes.contains(debtType);
  }

  /// The types of debt on which the officer works; an auditor reads every type.
  public Set<String> types() {
    return Arrays.stream(DebtType.values())
        .map(DebtType::key)
        .filter(this::worksOn)
        .collect(Collectors.toUnmodifiableSet());
  }

  public Actor actor() {
    return new Actor(username, role.key());
  }
}
