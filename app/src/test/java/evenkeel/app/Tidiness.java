package evenkeel.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The house rules that a machine can see in one file. Each answers with what it found, in words.
final class Tidiness {

  private static final int LINE = 100;
  private static final int METHOD = 40;
  private static final int FILE = 400;

  private static final Pattern SCHEMA = Pattern.compile("(?i)create schema (\\w+)");

  /// The schemas that the migrations make.
  static final Set<String> SCHEMAS =
      Repository.files("app/src/main/resources/db/migration", ".sql").stream()
          .flatMap(file -> SCHEMA.matcher(Repository.read(file)).results())
          .map(made -> made.group(1))
          .collect(Collectors.toUnmodifiableSet());

  /// A banned call, and what to write instead.
  private static final Map<Pattern, String> BANNED =
      Map.of(
          Pattern.compile("LocalDate\\.now\\("), "pass the business date as a parameter",
          Pattern.compile("\\.printStackTrace\\(\\)"), "let it rise, or report it in words",
          Pattern.compile("catch \\((Exception|Throwable) \\w+\\) \\{\\s*\\}"), "never swallow",
          Pattern.compile("FIXME|TODO(?!\\w)"), "finish it, or open an issue",
          Pattern.compile("@Disabled"), "mend the test",
          Pattern.compile("new Random\\(\\)"), "seed it");

  /// Ends of names that say nothing, and an interface marked as one.
  private static final Pattern EMPTY_NAME =
      Pattern.compile(
          "\\b(?:class|record|enum|interface) "
              + "(\\w*(?:Manager|Helper|Utils?|Impl|Processor|Data|Info)|I[A-Z][a-z]\\w*)\\b");

  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\".*?\"\"\"");

  private static final Pattern QUERY =
      Pattern.compile("(?i)\\b(?:from|join|into|update|copy|table)\\s+([a-z]+)\\.([a-z_]+)");

  /// A table after the first one of a `from`.
  private static final Pattern COMMA_JOIN = Pattern.compile(",\\s*([a-z]+)\\.([a-z_]+)");

  private Tidiness() {}

  static List<String> of(Path file, String text) {
    var found = new ArrayList<String>();
    var name = Repository.name(file);
    lines(name, text, found);
    banned(name, text, found);
    names(name, text, found);
    return found;
  }

  private static void names(String name, String text, List<String> found) {
    EMPTY_NAME
        .matcher(text)
        .results()
        .forEach(
            type -> found.add(name + " names " + type.group(1) + ": name it after what it is"));
  }

  /// What is asked of a test as well: it reads from top to bottom in one sitting, and neither
  /// swallows nor skips.
  static List<String> ofTest(Path file, String text) {
    var found = new ArrayList<String>();
    var name = Repository.name(file);
    length(name, text, found);
    banned(name, text, found);
    return found;
  }

  private static void banned(String name, String text, List<String> found) {
    BANNED.forEach(
        (pattern, instead) -> {
          if (pattern.matcher(text).find()) {
            found.add(name + ": " + pattern + ": " + instead);
          }
        });
  }

  private static void length(String name, String text, List<String> found) {
    var lines = text.lines().count();
    if (lines > FILE) {
      found.add(name + " has " + lines + " lines; the most is " + FILE);
    }
  }

  private static void lines(String name, String text, List<String> found) {
    length(name, text, found);
    var lines = text.split("\n", -1);
    var opened = -1;
    for (var i = 0; i < lines.length; i++) {
      var line = lines[i];
      if (line.length() > LINE && !line.contains("import ") && !line.contains("http")) {
        found.add(name + ":" + (i + 1) + " is longer than " + LINE + " characters");
      }
      if (line.matches(
              "  (?! )(public |private |static |protected |@Override )*[\\w<>\\[\\], .?@]+\\(.*")
          && !line.trim().startsWith("return")) {
        opened = i;
      }
      if (line.equals("  }") && opened >= 0) {
        if (i - opened > METHOD) {
          found.add(name + ":" + (opened + 1) + " is a method of " + (i - opened) + " lines");
        }
        opened = -1;
      }
    }
  }

  /// Queries of a module that name another module's schema. Published views (`v_…`) may be read by
  /// the night and by reports.
  static List<String> strangers(String module, Path file, String text) {
    var found = new ArrayList<String>();
    Stream.concat(
            QUERY.matcher(text).results(),
            TEXT_BLOCK
                .matcher(text)
                .results()
                .flatMap(block -> COMMA_JOIN.matcher(block.group()).results()))
        .filter(table -> SCHEMAS.contains(table.group(1)))
        .filter(table -> !table.group(1).equals(module))
        .filter(table -> !isPublishedTo(module, table.group(2)))
        .forEach(
            table ->
                found.add(
                    Repository.name(file) + " names " + table.group(1) + "." + table.group(2)));
    return found;
  }

  private static boolean isPublishedTo(String module, String table) {
    return table.startsWith("v_") && Set.of("nights", "reports").contains(module);
  }
}
