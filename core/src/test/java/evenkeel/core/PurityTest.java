package evenkeel.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The wall around the core: law and money know no framework, clock, file or chance. Each rule has
/// a broken sample beside these tests, and must see it.
class PurityTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("evenkeel.core");

  private static final ArchRule ONLY_THE_JDK =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "evenkeel.core..", "broken..", "java..", "org.jspecify.annotations"))
          .as("the core depends on the JDK and JSpecify only");

  private static final ArchRule NO_INPUT_OR_OUTPUT =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.io", "java.nio..", "java.net..", "java.sql..", "java.util.logging")
                  .and(
                      are(
                          com.tngtech.archunit.base.DescribedPredicate.not(
                              nameMatching("java.io.Serializable")))))
          .as("the core reads and writes nothing");

  private static final ArchRule NO_CHANCE_OR_THREADS =
      noClasses()
          .should()
          .dependOnClassesThat(
              nameMatching(
                  "java\\.util\\.(Random|UUID|concurrent\\..*|Timer.*)|java\\.lang\\.(Thread.*|Process.*)|java\\.time\\.Clock"))
          .as("the same facts and law always give the same answer");

  private static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "the clock is read",
                  call ->
                      (call.getName().equals("now")
                              && call.getTargetOwner().getPackageName().startsWith("java.time"))
                          || (call.getTargetOwner().getName().equals("java.lang.System"))))
          .as("the business date is passed, never read");

  private static final ArchRule NO_CYCLES =
      slices().matching("(evenkeel.core|broken.cycle).(*)..").should().beFreeOfCycles();

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.\"])(\\d[\\d_]*)[Ll]?(?![\\w.\"])");

  private static boolean holds(ArchRule rule, JavaClasses classes) {
    return !rule.allowEmptyShould(true).evaluate(classes).hasViolation();
  }

  private static JavaClasses broken(String sample) {
    return new ClassFileImporter().importPackages("broken." + sample);
  }

  private static void bites(ArchRule rule, String sample) {
    rule.check(CORE);
    assertThat(holds(rule, broken(sample))).as("%s sees broken.%s", rule, sample).isFalse();
  }

  @Test
  void the_core_knows_no_framework_and_no_library() {
    bites(ONLY_THE_JDK, "framework");
  }

  @Test
  void the_core_reads_no_file_and_writes_none() {
    bites(NO_INPUT_OR_OUTPUT, "files");
  }

  @Test
  void the_core_reads_no_clock() {
    bites(NO_CLOCK, "clock");
  }

  @Test
  void the_core_leaves_nothing_to_chance() {
    bites(NO_CHANCE_OR_THREADS, "random");
  }

  @Test
  void the_core_has_no_circles() {
    bites(NO_CYCLES, "cycle");
  }

  @Test
  void no_legal_figure_stands_in_the_engine() {
    var found = new ArrayList<String>();
    for (var file : sources("recovery")) {
      found.addAll(numbers(file.getFileName().toString(), LawOnFile.text(file)));
    }

    assertThat(found).isEmpty();
    assertThat(numbers("A.java", "  return issued.plusDays(7);\n")).containsExactly("A.java:1: 7");
    assertThat(numbers("A.java", "/// 7 days\n  // 7\n  x[0] + 1L + \"7 days\" + a7;\n")).isEmpty();
  }

  /// Number literals other than 0 and 1, outside comments and texts.
  private static List<String> numbers(String name, String text) {
    var found = new ArrayList<String>();
    var lines = text.split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      var code = lines[i].replaceAll("//.*", "").replaceAll("\"(\\\\.|[^\"\\\\])*\"", "\"\"");
      var numbers = NUMBER.matcher(code);
      while (numbers.find()) {
        if (!List.of("0", "1").contains(numbers.group(1))) {
          found.add(name + ":" + (i + 1) + ": " + numbers.group(1));
        }
      }
    }
    return found;
  }

  private static List<Path> sources(String folder) {
    var below = LawOnFile.ROOT.resolveSibling("core/src/main/java/evenkeel/core/" + folder);
    try (var files = Files.list(below)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
