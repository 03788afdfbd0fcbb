package evenkeel.core;

import evenkeel.core.law.LawText;
import evenkeel.core.law.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The law files of this repository, as tests read them.
public final class LawOnFile {

  public static final Path ROOT = root();

  private LawOnFile() {}

  public static Rulebook rulebook() {
    return Rulebook.parse(
        files("rules.csv").stream()
            .map(file -> new LawText(ROOT.relativize(file).toString(), text(file)))
            .toList());
  }

  public static List<Path> files(String ending) {
    try (var files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String path) {
    return text(ROOT.resolve(path));
  }

  private static Path root() {
    var here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("law"))
        ? here.resolve("law")
        : here.resolve("../law").normalize();
  }
}
