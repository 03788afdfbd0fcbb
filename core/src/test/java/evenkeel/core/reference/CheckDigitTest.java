package evenkeel.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheckDigitTest {

  @TestFactory
  Stream<DynamicTest> every_published_reference_is_judged_as_published() throws IOException {
    return rows("vectors.csv")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(5) + " under " + row.get(2) + " is valid: " + row.get(6),
                    () -> assertThat(vector(row).valid(row.get(5))).isEqualTo(yes(row.get(6)))));
  }

  @TestFactory
  Stream<DynamicTest> every_published_set_up_can_be_read() throws IOException {
    return rows("configs.csv")
        .filter(row -> row.get(1).equals("weighted_sum"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getFirst(),
                    () -> {
                      var check =
                          CheckDigit.of(
                              Integer.parseInt(row.get(2)),
                              row.get(4),
                              row.get(3),
                              yes(row.get(5)),
                              row.get(6),
                              row.get(7));
                      var letters = row.get(7).replaceAll("[^A-Z]", "");
                      var body = letters + "1234567890".substring(letters.length());
                      body = body.substring(0, check.weights().size() - 1);
                      assertThat(check.valid(check.append(body))).isTrue();
                    }));
  }

  @Test
  void one_wrong_digit_is_always_caught() {
    var reference = CheckDigit.COUNCIL_TAX.append("30674435");
    for (var place = 0; place < reference.length(); place++) {
      for (var digit = '0'; digit <= '9'; digit++) {
        var mistyped = new StringBuilder(reference);
        mistyped.setCharAt(place, digit);
        assertThat(CheckDigit.COUNCIL_TAX.valid(mistyped.toString()))
            .isEqualTo(mistyped.toString().equals(reference));
      }
    }
  }

  @Test
  void a_reference_of_another_length_or_with_letters_is_not_valid() {
    assertThat(CheckDigit.COUNCIL_TAX.valid("")).isFalse();
    assertThat(CheckDigit.COUNCIL_TAX.valid("3067443588")).isFalse();
    assertThat(CheckDigit.COUNCIL_TAX.valid("3O6744358")).isFalse();
  }

  @Test
  void a_set_up_without_a_place_for_the_check_is_refused() {
    assertThatThrownBy(() -> CheckDigit.of(10, "3,7,1", "", true, "", "###"))
        .hasMessageContaining("weight of 0");
  }

  private static CheckDigit vector(List<String> row) {
    var mask = row.get(1).isEmpty() ? "" : "??";
    return CheckDigit.of(
        Integer.parseInt(row.get(0)),
        row.get(2),
        row.get(1),
        yes(row.get(3)),
        row.get(4),
        mask + "#".repeat(row.get(5).length() - 1 - mask.length()) + "@");
  }

  private static boolean yes(String text) {
    return text.equals("Y");
  }

  private static Stream<List<String>> rows(String file) throws IOException {
    try (var in = CheckDigitTest.class.getResourceAsStream("/check-digit/" + file)) {
      if (in == null) {
        throw new IOException("no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().skip(1).map(CheckDigitTest::cells).toList().stream();
    }
  }

  /// A comma inside quotes does not end a cell.
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
