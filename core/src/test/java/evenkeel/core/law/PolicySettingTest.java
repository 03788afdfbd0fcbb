package evenkeel.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicySettingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void what_a_council_sees_as_its_starting_values_is_what_it_works_under() {
    var shown =
        Arrays.stream(PolicySetting.values())
            .map(each -> new Policy.Row(each.key(), DAY, each.otherwise(), "nobody"))
            .toList();

    assertThat(Policy.on(shown, DAY)).isEqualTo(Policy.DEFAULTS);
  }

  @ParameterizedTest
  @EnumSource
  void every_starting_value_is_one_that_could_be_typed(PolicySetting setting) {
    assertThat(Policy.problems(setting.key(), setting.otherwise())).isEmpty();
    assertThat(PolicySetting.of(setting.key())).contains(setting);
  }
}
