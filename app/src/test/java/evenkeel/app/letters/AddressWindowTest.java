package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressWindowTest {

  @Test
  void the_postcode_stands_last_in_capitals_with_its_space() {
    assertThat(window("Ms A Bennett", "14 Quarry Rise", "", "Kelmere").lines())
        .containsExactly("Ms A Bennett", "14 Quarry Rise", "Kelmere", "KM4 2ZZ");
  }

  @Test
  void too_many_lines_share() {
    var window =
        AddressWindow.of(List.of("A B", "C D"), List.of("1", "2", "3", "4", "5"), "KM42ZZ");

    assertThat(window.lines()).containsExactly("A B", "C D", "1", "2", "3", "4, 5", "KM4 2ZZ");
    assertThat(window.problems()).isEmpty();
  }

  @Test
  void what_a_print_house_refuses_is_said_beforehand() {
    assertThat(AddressWindow.of(List.of("A B"), List.of(), "KM42ZZ").problems())
        .singleElement()
        .asString()
        .contains("has 2 lines");
    assertThat(AddressWindow.of(List.of("A B"), List.of("1 Road"), "Narnia").problems())
        .anyMatch(problem -> problem.contains("postcode"));
    assertThat(window("A B", "(rear of) 1 Road").problems())
        .anyMatch(problem -> problem.contains("begins with a mark"));
    assertThat(window("--", "1 Road").problems())
        .anyMatch(problem -> problem.contains("neither letter nor digit"));
    assertThat(window("A B", "No Fixed Abode").problems())
        .anyMatch(problem -> problem.contains("no fixed abode"));
    assertThat(window("A B", "x".repeat(80)).problems())
        .anyMatch(problem -> problem.contains("too wide"));
    assertThat(window("A \u4e2d B", "1 Road").problems())
        .anyMatch(problem -> problem.contains("cannot print"));
  }

  private static AddressWindow window(String name, String... address) {
    return AddressWindow.of(List.of(name), List.of(address), "km42zz");
  }
}
