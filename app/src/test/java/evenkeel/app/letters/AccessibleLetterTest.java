package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.recovery.StepKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class AccessibleLetterTest {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @MethodSource("evenkeel.app.letters.Samples#steps")
  void every_notice_is_read_by_screen_readers_and_kept_for_ever(StepKind step) throws Exception {
    var html = html(step);

    assertThat(failures(LetterPdf.of(html).content(), PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(failures(LetterPdf.of(html).content(), PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  @Test
  void large_print_is_as_accessible() throws Exception {
    var letter =
        Samples.letter(StepKind.REMINDER_2, Samples.WINDOW, List.of("Ms Asha Bennett"), true);

    assertThat(failures(LetterPdf.of(new Templates().html(letter)).content(), PDFAFlavour.PDFUA_1))
        .isEmpty();
  }

  @Test
  void a_letter_that_is_not_tagged_is_found_out() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(LetterPdf.of(html(StepKind.REMINDER_1)).content())) {
      document.getDocumentCatalog().setStructureTreeRoot(null);
      document.save(out);
    }

    assertThat(failures(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
  }

  private static String html(StepKind step) {
    return new Templates().html(Samples.letter(step));
  }

  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .map(failed -> failed.getRuleId() + " " + failed.getMessage())
          .distinct()
          .toList();
    }
  }
}
