package evenkeel.app.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// An entity tag: names the state of a record, so that nobody acts on one that has moved on.
public record Tag(String value) {

  private static final int LENGTH = 16;

  /// The tag of a record: whatever an act depends on goes into it.
  public static Tag of(Object... state) {
    var text = new StringBuilder();
    for (var part : state) {
      text.append(part).append('\u001f');
    }
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return new Tag("\"" + HexFormat.of().formatHex(hash, 0, LENGTH) + "\"");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Passes when the caller saw this state, or did not say what it saw.
  ///
  /// @param ifMatch the header `If-Match` as sent
  /// @throws Refusal 412 when it saw another
  public void requireMatch(@Nullable String ifMatch) {
    if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.contains(value)) {
      throw Refusal.stale("it was changed since you read it: read it again");
    }
  }

  /// An answer that carries the tag.
  public <T> ResponseEntity<T> on(T body) {
    return ResponseEntity.ok().eTag(value).body(body);
  }
}
