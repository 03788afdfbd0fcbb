package evenkeel.app.access;

import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to officers and API tokens.
@Service
public class Officers {

  private static final String OFFICER =
      """
      select id, username, display_name, role, debt_types, approval_limit_pence, portfolio,
             keyboard_shortcuts, password_hash from access.officer
      """;

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final Audit audit;
  private final SecureRandom random = new SecureRandom();

  Officers(JdbcClient jdbc, PasswordEncoder passwords, Audit audit) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.audit = audit;
  }

  /// What an administrator enters for a new officer.
  ///
  /// @param password null where the council's identity provider signs officers in
  public record NewOfficer(
      String username,
      String displayName,
      Role role,
      Set<String> debtTypes,
      long approvalLimitPence,
      String portfolio,
      @Nullable String password) {}

  /// Adds an officer, or changes the one of that user name.
  @Transactional
  public void keep(Actor by, NewOfficer officer, String reason) {
    var hash = officer.password() == null ? null : passwords.encode(officer.password());
    jdbc.sql(
            """
            insert into access.officer (username, display_name, role, debt_types,
                approval_limit_pence, portfolio, password_hash)
            values (:username, :name, :role, :types, :limit, :portfolio, :hash)
            on conflict (username) do update set display_name = :name, role = :role,
              debt_types = :types, approval_limit_pence = :limit, portfolio = :portfolio,
              password_hash = coalesce(:hash, access.officer.password_hash)
            """)
        .param("username", officer.username())
        .param("name", officer.displayName())
        .param("role", officer.role().key())
        .param("types", officer.debtTypes().toArray(String[]::new))
        .param("limit", officer.approvalLimitPence())
        .param("portfolio", officer.portfolio())
        .param("hash", hash)
        .update();
    audit.act(
        by,
        "officer kept",
        new Subject("officer", officer.username()),
        reason,
        Map.of("role", officer.role().key(), "limitPence", officer.approvalLimitPence()));
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

  /// Makes an API token that speaks for an officer within scopes. The token itself is shown this
  /// once; only its hash is kept.
  @Transactional
  public String newToken(
      Actor by, String name, String username, Set<String> scopes, OffsetDateTime expiresAt) {
    if (!Scopes.ALL.containsAll(scopes)) {
      throw new IllegalArgumentException("scopes are " + Scopes.ALL + ", found " + scopes);
    }
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = "ek_" + HexFormat.of().formatHex(bytes);
    jdbc.sql(
            """
            insert into access.api_token (name, officer_id, token_sha256, scopes, expires_at)
            select ?, id, ?, ?, ? from access.officer where username = ?
            """)
        .params(name, sha256(token), scopes.toArray(String[]::new), expiresAt, username)
        .update();
    audit.act(
        by,
        "token made",
        new Subject("officer", username),
        "API token " + name,
        Map.of("scopes", scopes.stream().sorted().toList()));
    return token;
  }

  /// The officer for whom a live token speaks, with the token's scopes.
  Optional<Officer> byToken(String token, OffsetDateTime now) {
    return jdbc.sql(
            """
            select o.id, o.username, o.display_name, o.role, o.debt_types, o.approval_limit_pence,
                   o.portfolio, o.keyboard_shortcuts, o.password_hash, t.scopes
              from access.api_token t join access.officer o on o.id = t.officer_id
             where t.token_sha256 = ? and t.revoked_at is null and t.expires_at > ? and o.active
            """)
        .params(sha256(token), now.withOffsetSameInstant(ZoneOffset.UTC))
        .query((row, _) -> withScopes(read(row).officer(), strings(row, "scopes")))
        .optional();
  }

  private static Officer withScopes(Officer o, Set<String> scopes) {
    return new Officer(
        o.id(),
        o.username(),
        o.displayName(),
        o.role(),
        o.debtTypes(),
        o.approvalLimitPence(),
        o.portfolio(),
        o.keyboardShortcuts(),
        scopes);
  }

  private static SignedIn read(ResultSet row) throws SQLException {
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
            Set.of());
    return new SignedIn(officer, row.getString("password_hash"));
  }

  private static Set<String> strings(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
