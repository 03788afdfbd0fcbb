package evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broken.app.BrokenApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  private static final Pattern CALLED = Pattern.compile("displayName = \"([^\"]+)\"");
  private static final Pattern NAMES = Pattern.compile("\"(\\w+)\"");
  private static final Set<String> EVERYONES = Set.of("audit", "access", "policy", "store", "ui");

  @Test
  void modules_know_only_what_they_declare_and_never_each_others_inside() {
    ApplicationModules.of(EvenkeelApplication.class).verify();
  }

  @Test
  void the_map_of_the_house_shows_every_module_with_what_it_is_called_and_may_know()
      throws IOException {
    var map = Files.readString(Path.of("../ARCHITECTURE.md"));
    var shown =
        map.substring(map.indexOf("<!-- modules: begin -->"), map.indexOf("<!-- modules: end -->"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertThat(shown)
        .isEqualTo(
            ApplicationModules.of(EvenkeelApplication.class).stream()
                .map(ModulesTest::row)
                .sorted()
                .toList());
  }

  /// What a module declares, as a row of the map; what everyone may know is not in it.
  private static String row(ApplicationModule module) {
    var name = module.getIdentifier().toString();
    try {
      var declared =
          Files.readString(Path.of("src/main/java/evenkeel/app", name, "package-info.java"));
      var depends = declared.indexOf("allowedDependencies");
      var may =
          depends < 0
              ? "all"
              : NAMES
                  .matcher(declared.substring(depends, declared.indexOf('}', depends)))
                  .results()
                  .map(found -> found.group(1))
                  .filter(other -> !EVERYONES.contains(other))
                  .sorted()
                  .collect(Collectors.joining(", "));
      var called = CALLED.matcher(declared).results().findFirst().orElseThrow().group(1);
      return "| `%s` | %s | %s |".formatted(name, called, may);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_rule_sees_a_module_that_reaches_into_another() {
    var broken =
        ApplicationModules.of(BrokenApplication.class, new ImportOption.OnlyIncludeTests());

    assertThatThrownBy(broken::verify)
        .hasMessageContaining("broken.app.first.inside.Hidden")
        .hasMessageContaining("second");
  }
}
