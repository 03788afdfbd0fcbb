package evenkeel.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One gate out: whatever goes to people leaves in a print file, which holds only letters that were
/// proven once more as it was written. Each rule has a broken sample beside these tests, and must
/// see it.
class GateTest {

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("evenkeel.app");

  private static final ArchRule ONLY_PRINT_FILES_FILL_THE_FOLDER =
      noClasses()
          .that()
          .doNotHaveSimpleName("PrintFiles")
          .should()
          .callMethodWhere(
              describe("the print house's folder is filled", call -> fills(call, "PrintFolder")))
          .as("only the print files fill the folder that the print house collects from");

  private static final ArchRule ONLY_PRINTING_WRITES_PRINT_FILES =
      noClasses()
          .that()
          .doNotHaveSimpleName("Printing")
          .should()
          .callMethodWhere(
              describe(
                  "a print file is written",
                  call ->
                      call.getName().equals("write")
                          && call.getTargetOwner().getSimpleName().equals("PrintFiles")))
          .as("a print file is written by printing alone, which proves each letter first");

  private static final ArchRule NO_OTHER_WAY_OUT =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.net.http..",
                      "jakarta.mail..",
                      "javax.mail..",
                      "org.springframework.mail..",
                      "org.springframework.web.client..",
                      "org.springframework.web.reactive..",
                      "org.springframework.web.socket..")
                  .or(nameMatching("java\\.net\\.(Socket|URLConnection|HttpURLConnection)")))
          .as("nothing is sent over the network but answers to whoever asks");

  private static boolean fills(JavaMethodCall call, String folder) {
    return call.getTargetOwner().getSimpleName().equals(folder)
        && Set.of("begin", "finish").contains(call.getName());
  }

  private static void bites(ArchRule rule, String sample) {
    rule.check(APP);
    var broken =
        new ClassFileImporter()
            .importPackages("broken.gate")
            .that(nameMatching("broken\\.gate\\." + sample));
    assertThat(rule.evaluate(broken).hasViolation())
        .as("%s sees broken.gate.%s", rule, sample)
        .isTrue();
  }

  @Test
  void letters_reach_the_print_house_by_print_files_alone() {
    bites(ONLY_PRINT_FILES_FILL_THE_FOLDER, "SideDoor");
  }

  @Test
  void a_print_file_holds_only_what_printing_proved() {
    bites(ONLY_PRINTING_WRITES_PRINT_FILES, "Unproven");
  }

  @Test
  void nothing_is_mailed_or_sent_past_it() {
    bites(NO_OTHER_WAY_OUT, "Mailing");
  }
}
