package evenkeel.app.api;

import evenkeel.app.access.Officer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Makes a call that moves money count once however often it is sent. The key, the act and its
/// answer are one transaction: after a crash either all of them are there or none is.
@Component
public class Idempotency {

  /// The header that carries the caller's key.
  public static final String HEADER = "Idempotency-Key";

  private static final int KEPT_DAYS = 30;
  private static final int LONGEST = 200;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TransactionTemplate transaction;

  Idempotency(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Kept(byte[] call, int status, String body) {}

  /// @param again whether the same call was answered before
  private record Given(int status, String body, boolean again) {}

  /// Acts, or gives the answer that the same call was given before.
  ///
  /// @param key as sent; it must be there
  /// @param call what is asked, such as `POST /suspense/12/requests`
  /// @param body what is sent with it
  /// @param type of the answer
  /// @param act does it; whatever it throws undoes everything, and the key is free again
  public <T> ResponseEntity<T> once(
      Officer officer,
      @Nullable String key,
      String call,
      Object body,
      Class<T> type,
      Supplier<T> act) {
    if (key == null || key.isBlank() || key.length() > LONGEST) {
      throw Refusal.unreadable(
          HEADER,
          "missing",
          "expected the header "
              + HEADER
              + " with a key of your own for this act, of at most "
              + LONGEST
              + " characters");
    }
    var hash = sha256(call + "\n" + json.writeValueAsString(body));
    var given =
        Objects.requireNonNull(
            transaction.execute(_ -> answer(officer.username(), key, hash, act)));
    var answer = ResponseEntity.status(given.status());
    return (given.again() ? answer.header("Idempotent-Replayed", "true") : answer)
        .body(json.readValue(given.body(), type));
  }

  private Given answer(String username, String key, byte[] hash, Supplier<?> act) {
    // A second sending waits here until the first has been committed or undone.
    var first =
        jdbc.sql(
                    """
                    insert into api.idempotency_key (username, key, call_sha256)
                    values (?, ?, ?) on conflict do nothing
                    """)
                .params(username, key, hash)
                .update()
            == 1;
    if (!first) {
      return given(username, key, hash);
    }
    var body = json.writeValueAsString(act.get());
    jdbc.sql(
            """
            update api.idempotency_key set status = ?, body = ? where username = ? and key = ?
            """)
        .params(HttpStatus.CREATED.value(), body, username, key)
        .update();
    jdbc.sql(
            """
            delete from api.idempotency_key
             where at < clock_timestamp() - make_interval(days => ?)
            """)
        .param(KEPT_DAYS)
        .update();
    return new Given(HttpStatus.CREATED.value(), body, false);
  }

  private Given given(String username, String key, byte[] hash) {
    var kept = find(username, key).orElseThrow();
    if (!Arrays.equals(kept.call(), hash)) {
      throw Refusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "key-used-otherwise",
          "this " + HEADER + " was sent before with another call or body: use a new key");
    }
    return new Given(kept.status(), kept.body(), true);
  }

  private Optional<Kept> find(String username, String key) {
    return jdbc.sql(
            """
            select call_sha256, status, body from api.idempotency_key
             where username = ? and key = ?
            """)
        .params(username, key)
        .query(
            (row, _) ->
                new Kept(row.getBytes("call_sha256"), row.getInt("status"), row.getString("body")))
        .optional();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
