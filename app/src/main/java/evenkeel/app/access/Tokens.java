package evenkeel.app.access;

import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to API tokens: each speaks for one officer, within its scopes, until it expires.
@Service
public class Tokens {

  private static final int TOKEN_BYTES = 32;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final SecureRandom random = new SecureRandom();

  Tokens(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// A token as administrators see it; what opens the door is not kept.
  public record Token(
      long id,
      String name,
      String username,
      List<String> scopes,
      OffsetDateTime expiresAt,
      @Nullable OffsetDateTime revokedAt) {}

  /// Makes a token. It is shown this once; only its hash is kept.
  ///
  /// @throws IllegalArgumentException when a scope or the officer is unknown
  @Transactional
  public String make(
      Actor by, String name, String username, Set<String> scopes, OffsetDateTime expiresAt) {
    if (scopes.isEmpty() || !Scopes.ALL.containsAll(scopes)) {
      throw new IllegalArgumentException("scopes are " + Scopes.ALL + ", found " + scopes);
    }
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = "ek_" + HexFormat.of().formatHex(bytes);
    var made =
        jdbc.sql(
                """
                insert into access.api_token (name, officer_id, token_sha256, scopes, expires_at)
                select ?, id, ?, ?, ? from access.officer where username = ? and active
                """)
            .params(name, sha256(token), scopes.toArray(String[]::new), expiresAt, username)
            .update();
    if (made == 0) {
      throw new IllegalArgumentException("no officer is named " + username);
    }
    audit.act(
        by,
        "token made",
        new Subject("officer", username),
        "API token " + name,
        Map.of("scopes", scopes.stream().sorted().toList()));
    return token;
  }

  /// Shuts a token at once.
  @Transactional
  public void revoke(Actor by, long id, String reason) {
    var changed =
        jdbc.sql(
                """
                update access.api_token set revoked_at = clock_timestamp()
                 where id = ? and revoked_at is null
                """)
            .param(id)
            .update();
    if (changed == 1) {
      audit.act(by, "token revoked", new Subject("token", "" + id), reason, Map.of());
    }
  }

  public List<Token> all() {
    return jdbc.sql(
            """
            select t.id, t.name, o.username, t.scopes, t.expires_at, t.revoked_at
              from access.api_token t join access.officer o on o.id = t.officer_id order by t.id
            """)
        .query(
            (row, _) ->
                new Token(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("username"),
                    Officers.strings(row, "scopes").stream().sorted().toList(),
                    row.getObject("expires_at", OffsetDateTime.class),
                    row.getObject("revoked_at", OffsetDateTime.class)))
        .list();
  }

  /// The officer for whom a live token speaks, with the token's scopes.
  Optional<Officer> officerOf(String token, OffsetDateTime now) {
    return jdbc.sql(
            """
            select o.id, o.username, o.display_name, o.role, o.debt_types, o.approval_limit_pence,
                   o.portfolio, o.keyboard_shortcuts, o.password_hash,
                   o.criminal_data_role, t.scopes
              from access.api_token t join access.officer o on o.id = t.officer_id
             where t.token_sha256 = ? and t.revoked_at is null and t.expires_at > ? and o.active
            """)
        .params(sha256(token), now.withOffsetSameInstant(ZoneOffset.UTC))
        .query((row, _) -> Officers.read(row).officer().within(Officers.strings(row, "scopes")))
        .optional();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
