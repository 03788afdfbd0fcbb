package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.recovery.StepKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTest {

  private static final List<String> SEVEN =
      List.of("Flat 12", "The Old Maltings", "Lower Wharf Road", "Eastmere", "Kelmere");

  private final Templates templates = new Templates();

  @ParameterizedTest
  @MethodSource("evenkeel.app.letters.Samples#steps")
  void every_notice_says_what_the_regulations_require(StepKind step) {
    var letter = Samples.letter(step);
    var html = templates.html(letter);

    assertThat(RequiredContent.missingFrom(html, letter)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("evenkeel.app.letters.Samples#steps")
  void a_notice_that_leaves_out_any_required_point_is_found_out(StepKind step) {
    var letter = Samples.letter(step);
    var text = RequiredContent.text(templates.html(letter));

    for (var point : RequiredContent.of(step)) {
      for (var words : point.words().apply(letter)) {
        var without = text.replace(words.replace('\u00a0', ' '), "");
        assertThat(RequiredContent.missingFrom(without, letter))
            .as(point.what())
            .anyMatch(missing -> missing.what().equals(point.what()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("evenkeel.app.letters.Samples#steps")
  void a_print_house_takes_every_notice_on_one_page_and_what_goes_with_it_on_others(StepKind step)
      throws IOException {
    var pdf = LetterPdf.of(templates.html(Samples.letter(step))).content();
    keep(step.name(), pdf);

    assertThat(PrintHouse.objections(pdf)).isEmpty();
    assertThat(PrintHouse.window(pdf))
        .containsExactly("Ms Asha Bennett", "14 Quarry Rise", "Kelmere", "KM4 2ZZ");
    var attached = Samples.letter(step).attached();
    assertThat(PrintHouse.pages(pdf))
        .isEqualTo(1 + attached.enclosures().size() + (attached.statement().isEmpty() ? 0 : 1));
    assertThat(PrintHouse.smallestBodyType(pdf)).isGreaterThanOrEqualTo(12);
  }

  @Test
  void a_joint_notice_to_a_long_address_fits_the_window() throws IOException {
    var names = List.of("Mr Christopher Featherstonehaugh", "Mrs Alexandra Featherstonehaugh");
    var window = AddressWindow.of(names, SEVEN, "km42zz");
    var letter = Samples.letter(StepKind.REMINDER_1, window, names, false);
    var pdf = LetterPdf.of(templates.html(letter)).content();
    keep("joint", pdf);

    assertThat(window.problems()).isEmpty();
    assertThat(PrintHouse.objections(pdf)).isEmpty();
    assertThat(PrintHouse.window(pdf)).hasSize(7).last().isEqualTo("KM4 2ZZ");
    assertThat(PrintHouse.text(pdf))
        .contains("Mr Christopher Featherstonehaugh and Mrs Alexandra Featherstonehaugh");
  }

  @ParameterizedTest
  @MethodSource("evenkeel.app.letters.Samples#steps")
  void large_print_is_eighteen_points_and_says_the_same(StepKind step) throws IOException {
    var letter = Samples.letter(step, Samples.WINDOW, List.of("Ms Asha Bennett"), true);
    var html = templates.html(letter);
    var pdf = LetterPdf.of(html).content();
    keep("large-" + step.name(), pdf);

    assertThat(RequiredContent.missingFrom(html, letter)).isEmpty();
    assertThat(PrintHouse.objections(pdf)).isEmpty();
    assertThat(PrintHouse.smallestBodyType(pdf)).isGreaterThanOrEqualTo(18);
    assertThat(PrintHouse.pages(pdf)).isLessThanOrEqualTo(5);
  }

  @Test
  void a_name_with_marks_of_markup_is_printed_as_it_is() {
    var names = List.of("O'Neill & <Sons> Ltd");
    var window = AddressWindow.of(names, List.of("1 High Street"), "KM1 1AA");
    var pdf =
        LetterPdf.of(templates.html(Samples.letter(StepKind.REMINDER_1, window, names, false)))
            .content();

    assertThat(PrintHouse.window(pdf)).first().isEqualTo("O'Neill & <Sons> Ltd");
  }

  @Test
  void an_approved_template_is_not_changed() throws IOException {
    for (var template : templates.approved()) {
      var approved = new StringBuilder();
      for (var file : template.files()) {
        approved.append(Files.readString(Path.of("src/main/jte/letters/notices", file)));
      }
      assertThat(sha256(approved.toString()))
          .as(template.name() + ": give a changed text a new date and have it approved")
          .isEqualTo(template.sha256());
    }
  }

  /// Kept for whoever wants to look at one.
  private static void keep(String name, byte[] pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "letters"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
