package evenkeel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Lists of words that this module ships, with white space between.
final class Words {

  private Words() {}

  static String[] of(String file) {
    return text(file).trim().split("\\s+");
  }

  /// A file as it stands.
  static String text(String file) {
    try (var in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("nothing is shipped as " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
