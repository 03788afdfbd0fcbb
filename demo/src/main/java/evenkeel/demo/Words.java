package evenkeel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Lists of words that this module ships, with white space between.
final class Words {

  private Words() {}

  static String[] of(String file) {
    try (var in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the demo council ships no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim().split("\\s+");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
