package evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TidyTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  private static final Pattern NAMED_FILE =
      Pattern.compile("`((?:app|core|demo|bench)/src/[\\w./-]+|(?:docs|law)/[\\w./-]+)`");
  private static final Pattern NAMED_TEST = Pattern.compile("(?:-Dtest=|`)(\\w+Test)\\b");

  private static final Set<String> THE_RULES_THEMSELVES = Set.of("TidyTest.java", "Tidiness.java");

  @Test
  void our_code_keeps_the_house_rules() {
    var found = new ArrayList<String>();
    for (var folder : List.of("core/src/main", "demo/src/main", "app/src/main", "bench/src/main")) {
      for (var file : Repository.files(folder, ".java")) {
        found.addAll(Tidiness.of(file, Repository.read(file)));
      }
    }

    assertThat(found).isEmpty();
  }

  @Test
  void tests_are_as_short_as_what_they_test_and_skip_nothing() {
    var found = new ArrayList<String>();
    for (var module : List.of("core", "demo", "app", "bench", "acceptance")) {
      for (var file : Repository.files(module + "/src/test/java", ".java")) {
        if (!THE_RULES_THEMSELVES.contains(file.getFileName().toString())
            && !Repository.name(file).contains("/broken/")) {
          found.addAll(Tidiness.ofTest(file, Repository.read(file)));
        }
      }
    }

    assertThat(found).isEmpty();
  }

  @Test
  void a_module_queries_its_own_schema_only() {
    var found = new ArrayList<String>();
    for (var file : Repository.files("app/src/main/java/evenkeel/app", ".java")) {
      var below = Repository.ROOT.resolve("app/src/main/java/evenkeel/app").relativize(file);
      if (below.getNameCount() > 1) {
        found.addAll(Tidiness.strangers(below.getName(0).toString(), file, Repository.read(file)));
      }
    }

    assertThat(found).isEmpty();
  }

  @Test
  void no_page_of_ours_links_to_nothing() {
    var dead = new ArrayList<String>();
    for (var page : Repository.files(".", ".md")) {
      var links = LINK.matcher(Repository.read(page));
      while (links.find()) {
        if (!Files.exists(page.resolveSibling(links.group(1)))) {
          dead.add(Repository.name(page) + " links to " + links.group(1));
        }
      }
    }

    assertThat(dead).isEmpty();
  }

  @Test
  void files_and_tests_that_the_guides_name_are_there() {
    var missing = new ArrayList<String>();
    for (var guide : List.of("ARCHITECTURE.md", "CONTRIBUTING.md")) {
      var text = Repository.read(guide);
      NAMED_FILE
          .matcher(text)
          .results()
          .map(named -> named.group(1))
          .filter(named -> !Files.exists(Repository.ROOT.resolve(named)))
          .forEach(named -> missing.add(guide + " names " + named));
      NAMED_TEST
          .matcher(text)
          .results()
          .map(named -> named.group(1))
          .filter(named -> !isThere(named + ".java"))
          .forEach(named -> missing.add(guide + " names the test " + named));
    }

    assertThat(missing).isEmpty();
  }

  private static boolean isThere(String file) {
    return Stream.of("core", "app")
        .anyMatch(module -> !Repository.files(module, "/" + file).isEmpty());
  }

  @Test
  void the_formats_page_says_how_many_tables_an_extract_has() {
    var described =
        new JsonMapper().readTree(Repository.read("docs/formats/extract/datapackage.json"));

    assertThat(Repository.read("docs/formats/README.md"))
        .contains(described.path("resources").size() + " tables and a manifest");
  }

  @Test
  void the_changelog_speaks_to_its_four_readers() {
    assertThat(Repository.read("CHANGELOG.md"))
        .contains("### Law", "### For officers", "### For operators", "### Internals");
  }

  @Test
  void decision_records_are_numbered_without_gaps_and_say_where_they_stand() {
    var records =
        Repository.files("docs/decisions", ".md").stream()
            .filter(file -> file.getFileName().toString().matches("\\d{4}-.*"))
            .toList();
    for (var i = 0; i < records.size(); i++) {
      assertThat(records.get(i).getFileName().toString()).startsWith("%04d-".formatted(i + 1));
      assertThat(Repository.read(records.get(i))).containsPattern("Status: (accepted|superseded)");
    }
  }

  @Test
  void the_rules_see_what_breaks_them() {
    var untidy =
        "class A {\n  LocalDate d = LocalDate.now();\n  // " + "x".repeat(120) + "\n}\n// TODO\n";

    assertThat(Tidiness.of(Path.of("A.java").toAbsolutePath(), untidy))
        .anyMatch(found -> found.contains("business date"))
        .anyMatch(found -> found.contains("longer than"))
        .anyMatch(found -> found.contains("finish it"));
    assertThat(
            Tidiness.strangers(
                "letters", Path.of("A.java").toAbsolutePath(), "select 1 from ledger.leg"))
        .singleElement()
        .asString()
        .contains("ledger.leg");
    assertThat(
            Tidiness.strangers(
                "letters",
                Path.of("A.java").toAbsolutePath(),
                "\"\"\"\nselect 1 from letters.notice n,\n  recovery.answer a\n\"\"\""))
        .singleElement()
        .asString()
        .contains("recovery.answer");
    assertThat(Tidiness.of(Path.of("A.java").toAbsolutePath(), "final class NoticeProcessor {}\n"))
        .singleElement()
        .asString()
        .contains("NoticeProcessor");
    assertThat(
            Tidiness.of(
                Path.of("A.java").toAbsolutePath(),
                "class A {\n  void a() {\n" + "    b();\n".repeat(60) + "  }\n}\n"))
        .anyMatch(found -> found.contains("method of"));
    assertThat(Tidiness.ofTest(Path.of("A.java").toAbsolutePath(), "a();\n".repeat(401)))
        .singleElement()
        .asString()
        .contains("401 lines");
  }
}
