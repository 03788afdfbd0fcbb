package evenkeel.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broken.app.BrokenApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void modules_know_only_what_they_declare_and_never_each_others_inside() {
    ApplicationModules.of(EvenkeelApplication.class).verify();
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
