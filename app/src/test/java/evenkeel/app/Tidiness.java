package evenkeel.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The house rules that a machine can see in one file. Each answers with what it found, in words.
final class Tidiness {

  private static final int LINE = 100;
  private static final int METHOD = 40;
  private static final int FILE = 400;

  private static final Set<String> SCHEMAS =
      Set.of(
          "access",
          "audit",
          "policy",
          "people",
          "accounts",
          "ledger",
          "charges",
          "history",
          "intake",
          "nights",
          "monitoring",
          "letters",
          "worklist",
          "api");

  /// A banned call, and what to write instead.
  private static final Map<Pattern, String> BANNED =
      Map.of(
          Pattern.compile("LocalDate\\.now\\("), "pass the business date as a parameter",
          Pattern.compile("\\.printStackTrace\\(\\)"), "let it rise, or report it in words",
          Pattern.compile("catch \\((Exception|Throwable) \\w+\\) \\{\\s*\\}"), "never swallow",
          Pattern.compile("FIXME|TODO(?!\\w)"), "finish it, or open an issue",
          Pattern.compile("@Disabled"), "mend the test",
          Pattern.compile("new Random\\(\\)"), "seed it");

  private static final Pattern QUERY =
      Pattern.compile("(?i)\\b(?:from|join|into|update|copy|table)\\s+([a-z]+)\\.([a-z_]+)");

  private Tidiness() {}

  static List<String> of(Path file, String text) {
    var found = new ArrayList<String>();
    var name = Repository.name(file);
    lines(name, text, found);
    banned(name, text, found);
    return found;
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
    var query = QUERY.matcher(text);
    while (query.find()) {
      var schema = query.group(1);
      var published =
          query.group(2).startsWith("v_") && Set.of("nights", "reports").contains(module);
      if (SCHEMAS.contains(schema) && !schema.equals(module) && !published) {
        found.add(Repository.name(file) + " names " + schema + "." + query.group(2));
      }
    }
    return found;
  }
}
