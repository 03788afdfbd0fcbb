package evenkeel.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeCsvTest {

  @Test
  void a_cell_that_begins_like_a_formula_is_made_harmless() {
    assertThat(SafeCsv.safe("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    assertThat(SafeCsv.safe("@x")).isEqualTo("'@x");
    assertThat(SafeCsv.safe("12.00")).isEqualTo("12.00");
    assertThat(SafeCsv.safe("-12.00")).as("money").isEqualTo("-12.00");
    assertThat(SafeCsv.safe("-12.00+1")).isEqualTo("'-12.00+1");
  }
}
