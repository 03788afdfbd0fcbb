package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.LawOnFile;
import evenkeel.core.law.Citation;
import evenkeel.core.law.LawPage;
import evenkeel.core.law.LawText;
import evenkeel.core.law.MdTable;
import evenkeel.core.law.Rulebook;
import evenkeel.core.law.Rules;
import evenkeel.core.law.Sources;
import evenkeel.core.sums.DeskTable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The law pages are what an officer or a solicitor reviews; here the build does what they say.
class LawPagesTest {

  private static List<LawPage> pages() {
    return LawOnFile.files(".md").stream()
        .filter(file -> !file.endsWith("README.md"))
        .map(
            file ->
                LawPage.parse(
                    new LawText(LawOnFile.ROOT.relativize(file).toString(), LawOnFile.text(file))))
        .toList();
  }

  @TestFactory
  Stream<DynamicNode> every_row_of_the_law_pages_holds() {
    return pages().stream()
        .map(
            page ->
                DynamicContainer.dynamicContainer(
                    page.path(),
                    MdTable.of(page.path(), page.markdown()).stream()
                        .filter(table -> !isProse(table))
                        .flatMap(LawPagesTest::rows)));
  }

  /// A table whose first column is one of these is prose; any other must be run.
  private static boolean isProse(MdTable table) {
    return List.of("Rule", "Hold", "Reading").contains(table.header().getFirst());
  }

  private static Stream<DynamicNode> rows(MdTable table) {
    if (table.header().getFirst().equalsIgnoreCase("evening")) {
      assertThat(table.header()).containsExactly("Evening", "What happened", "Decision", "Because");
      var night = new NightTable(table);
      return table.rows().stream().map(row -> test(table, row, () -> night.row(row)));
    }
    if (DeskTable.is(table)) {
      var desk = new DeskTable(table);
      return table.rows().stream().map(row -> test(table, row, () -> desk.row(row)));
    }
    assertThat(SumTable.knows(table)).as("nothing runs %s", table.header()).isTrue();
    var sums = new SumTable(table);
    return table.rows().stream().map(row -> test(table, row, () -> sums.row(row)));
  }

  private static DynamicTest test(MdTable table, MdTable.Row row, Runnable run) {
    var name = table.heading() + ", line " + row.line() + ": " + String.join(" | ", row.cells());
    return DynamicTest.dynamicTest(name, run::run);
  }

  @Test
  void every_numbered_worked_example_is_a_row_that_is_run() {
    var listed = LawOnFile.text(LawOnFile.ROOT.resolve("worked-examples.csv")).lines().skip(1);
    var rows =
        pages().stream()
            .flatMap(page -> MdTable.of(page.path(), page.markdown()).stream())
            .filter(table -> !isProse(table))
            .flatMap(table -> table.rows().stream())
            .flatMap(row -> row.examples().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rows).isEqualTo(listed.collect(Collectors.toCollection(TreeSet::new))).hasSize(80);
  }

  @Test
  void no_rule_is_without_a_page_and_no_page_names_a_rule_that_is_not() {
    var explained = new TreeSet<String>();
    pages().forEach(page -> explained.addAll(page.rules()));
    var rules = new TreeSet<String>();
    Rules.ALL.forEach(rule -> rules.add(rule.name()));

    assertThat(explained).isEqualTo(rules);
  }

  @Test
  void every_rule_that_code_asks_for_has_a_row_of_law() {
    var rows = new TreeSet<String>();
    LawOnFile.rulebook().all().forEach(row -> rows.add(row.rule().key().name()));
    var rules = new TreeSet<String>();
    Rules.ALL.forEach(rule -> rules.add(rule.name()));

    assertThat(rows).isEqualTo(rules);
  }

  @Test
  void every_citation_has_its_source_and_no_rule_is_surer_than_what_was_read() {
    var sources = Sources.parse(LawOnFile.text("sources.csv"));
    var missing =
        LawOnFile.rulebook().all().stream()
            .map(Rulebook.Row::rule)
            .map(rule -> rule.citation())
            .filter(citation -> !covered(sources, citation))
            .map(citation -> citation.rule() + ": " + citation.provision())
            .toList();

    assertThat(missing).isEmpty();
  }

  private static boolean covered(Sources sources, Citation citation) {
    return sources
        .find(citation.provision())
        .filter(source -> source.confidence().compareTo(citation.confidence()) <= 0)
        .isPresent();
  }

  @Test
  void a_source_that_was_read_over_a_year_ago_is_to_be_read_again() {
    var csv =
        """
        citation,title,version read,confidence,read on
        SI 1 reg 1,One,as made,official,2025-11-20
        SI 2 reg 1,Two,as made,official,2025-11-21
        """;

    assertThat(Sources.parse(csv).stale(LocalDate.of(2026, 11, 21)))
        .extracting(Sources.Source::title)
        .containsExactly("One");
  }

  @Test
  void a_bad_list_of_sources_names_every_bad_line() {
    var csv =
        """
        citation,title,version read,confidence,read on
        SI 1 reg 1,One,as made,sure,2025-11-20
        SI 2 reg 1,Two,,official,2025-11-21
        SI 3 reg 1,Three,as made,official,2025-11-21
        SI 3 reg 1,Three,as made,official,2025-11-21
        """;

    assertThatThrownBy(() -> Sources.parse(csv))
        .isInstanceOf(Sources.Unreadable.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("line 3")
        .hasMessageContaining("line 5: SI 3 reg 1 is listed twice");
  }
}
