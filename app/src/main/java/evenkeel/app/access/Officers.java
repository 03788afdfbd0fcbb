package evenkeel.app.access;

import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to officers.
@Service
public class Officers {

  private static final String OFFICER =
      """
      select id, username, display_name, role, debt_types, approval_limit_pence, portfolio,
             keyboard_shortcuts, password_hash, criminal_data_role from access.officer
      """;

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final Audit audit;

  Officers(JdbcClient jdbc, PasswordEncoder passwords, Audit audit) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.audit = audit;
  }

  /// What an administrator enters for a new officer.
  ///
  /// @param password null where the council's identity provider signs officers in
  /// @param criminalData the named role that opens criminal data, null for nearly everybody
  public record NewOfficer(
      String username,
      String displayName,
      Role role,
      Set<String> debtTypes,
      long approvalLimitPence,
      String portfolio,
      @Nullable String password,
      @Nullable CriminalDataRole criminalData) {

    /// An officer who holds neither of the roles that see criminal data.
    public NewOfficer(
        String username,
        String displayName,
        Role role,
        Set<String> debtTypes,
        long approvalLimitPence,
        String portfolio,
        @Nullable String password) {
      this(username, displayName, role, debtTypes, approvalLimitPence, portfolio, password, null);
    }
  }

  /// Adds an officer, or changes the one of that user name.
  @Transactional
  public void keep(Actor by, NewOfficer officer, String reason) {
    var hash = officer.password() == null ? null : passwords.encode(officer.password());
    jdbc.sql(
            """
            insert into access.officer (username, display_name, role, debt_types,
                approval_limit_pence, portfolio, password_hash, criminal_data_role)
            values (:username, :name, :role, :types, :limit, :portfolio, :hash, :criminal)
            on conflict (username) do update set display_name = :name, role = :role,
              debt_types = :types, approval_limit_pence = :limit, portfolio = :portfolio,
              active = true, criminal_data_role = :criminal,
              password_hash = coalesce(:hash, access.officer.password_hash)
            """)
        .param("username", officer.username())
        .param("name", officer.displayName())
        .param("role", officer.role().key())
        .param("types", officer.debtTypes().toArray(String[]::new))
        .param("limit", officer.approvalLimitPence())
        .param("portfolio", officer.portfolio())
        .param("hash", hash)
        .param("criminal", officer.criminalData() == null ? null : officer.criminalData().key())
        .update();
    audit.act(
        by,
        "officer kept",
        new Subject("officer", officer.username()),
        reason,
        Map.of(
            "role",
            officer.role().key(),
            "limitPence",
            officer.approvalLimitPence(),
            "criminalData",
            officer.criminalData() == null ? "no" : officer.criminalData().key()));
  }

  /// The officer behind a sign-in, if it is one.
  public static Optional<Officer> of(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof HoldsOfficer holder
        ? Optional.of(holder.officer())
        : Optional.empty();
  }

  /// Shuts an officer's account: what they did stays in the books.
  @Transactional
  public void leave(Actor by, String username, String reason) {
    jdbc.sql("update access.officer set active = false where username = ?")
        .param(username)
        .update();
    audit.act(by, "officer left", new Subject("officer", username), reason, Map.of());
  }

  public Optional<Officer> find(String username) {
    return signedIn(username).map(SignedIn::officer);
  }

  public List<Officer> all() {
    return jdbc.sql(OFFICER + " where active order by username")
        .query((row, _) -> read(row).officer())
        .list();
  }

  /// Turns the single-letter shortcuts on or off for one officer (WCAG 2.1.4).
  @Transactional
  public void keyboardShortcuts(Officer officer, boolean on) {
    jdbc.sql("update access.officer set keyboard_shortcuts = ? where id = ?")
        .params(on, officer.id())
        .update();
  }

  Optional<SignedIn> signedIn(String username) {
    return jdbc.sql(OFFICER + " where active and username = ?")
        .param(username)
        .query((row, _) -> read(row))
        .optional();
  }

  static SignedIn read(ResultSet row) throws SQLException {
    var criminal = row.getString("criminal_data_role");
    var officer =
        new Officer(
            row.getLong("id"),
            row.getString("username"),
            row.getString("display_name"),
            Role.of(row.getString("role")),
            strings(row, "debt_types"),
            row.getLong("approval_limit_pence"),
            row.getString("portfolio"),
            row.getBoolean("keyboard_shortcuts"),
            Set.of(),
            criminal == null ? null : CriminalDataRole.of(criminal));
    return new SignedIn(officer, row.getString("password_hash"));
  }

  static Set<String> strings(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}
