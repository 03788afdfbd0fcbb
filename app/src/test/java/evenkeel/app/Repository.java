package evenkeel.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own files, for tests that read the house itself.
public final class Repository {

  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(String file) {
    return read(ROOT.resolve(file));
  }

  /// Our own files of a kind below a folder; built, installed and kept files are not ours.
  public static List<Path> files(String below, String ending) {
    try (Stream<Path> all = Files.walk(ROOT.resolve(below))) {
      return all.filter(file -> file.toString().endsWith(ending))
          .filter(
              file ->
                  Stream.of("/target/", "/node_modules/", "/.git/", "/.evenkeel/")
                      .noneMatch(file.toString()::contains))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String name(Path file) {
    return ROOT.relativize(file).toString();
  }
}
