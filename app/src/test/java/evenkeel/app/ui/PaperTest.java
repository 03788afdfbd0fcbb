package evenkeel.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Papers that leave are read by screen readers, numbered page by page, and can be set large.
class PaperTest {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static Paper paper(int rows) {
    var table = new ArrayList<List<String>>();
    for (var i = 0; i < rows; i++) {
      table.add(List.of("Line " + i, "£" + i + ".00"));
    }
    table.add(List.of("All", "£9.00"));
    return new Paper(
        "Statement of account 123",
        "Testford Borough Council",
        List.of("1 Square", "Telephone 01632 960001"),
        List.of(new Paper.Fact("Account", "123")),
        List.of(
            Paper.Part.table("Lines", new Paper.Table(Column.of("What", "#Owed"), table, true)),
            Paper.Part.words("Help", "Talk to us.")),
        "Account 123",
        false);
  }

  @Test
  void a_paper_is_read_by_screen_readers_and_kept_for_ever_in_both_sizes() throws Exception {
    for (var one : List.of(paper(80), paper(80).inLargePrint(true))) {
      assertThat(failures(one.pdf().content(), PDFAFlavour.PDFUA_1)).isEmpty();
      assertThat(failures(one.pdf().content(), PDFAFlavour.PDFA_2_A)).isEmpty();
    }
  }

  @Test
  void a_long_paper_has_numbered_pages_and_loses_no_line() throws Exception {
    var pdf = paper(80).pdf();

    assertThat(pdf.pages()).isGreaterThan(1);
    assertThat(text(pdf))
        .contains("Page 1 of " + pdf.pages(), "Page 2 of " + pdf.pages(), "Line 79", "£79.00");
  }

  @Test
  void in_large_print_each_row_is_a_list_of_what_stands_in_its_columns() throws Exception {
    assertThat(text(paper(2).inLargePrint(true).pdf()))
        .contains("What: Line 1", "Owed: £1.00", "What: All");
  }

  @Test
  void a_row_that_is_shorter_than_the_heads_is_found_out() {
    assertThatThrownBy(
            () -> new Paper.Table(Column.of("A", "B"), List.of(List.of("only one")), false))
        .hasMessageContaining("expected 2 cells");
  }

  private static String text(Pdf pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf.content())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(failed -> failed.getRuleId() + " " + failed.getMessage())
          .distinct()
          .toList();
    }
  }
}
