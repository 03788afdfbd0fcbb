package evenkeel.app.letters;

import evenkeel.core.recovery.StepKind;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The letters' wording: dated templates, each approved as it stands. The one in force on the day
/// of issue is used, and its name stays with the document.
final class Templates {

  /// One approved template.
  ///
  /// @param files what was approved: the template and the parts that it uses
  /// @param sha256 of those files one after another
  record Approved(
      String id,
      LocalDate from,
      StepKind step,
      List<String> files,
      String sha256,
      String approvedBy,
      LocalDate approvedOn) {

    /// As documents keep it: `reminder@2025-04-01`.
    String name() {
      return id + "@" + from;
    }
  }

  private static final String HEADER = "template,from,step,files,sha256,approved_by,approved_on";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "evenkeel.pages");
  private final List<Approved> approved = read();

  List<Approved> approved() {
    return approved;
  }

  /// @throws IllegalStateException when none is approved for the day: no wording is ever guessed
  Approved inForce(StepKind step, LocalDate day) {
    return approved.stream()
        .filter(template -> template.step() == step && !template.from().isAfter(day))
        .max(Comparator.comparing(Approved::from))
        .orElseThrow(
            () -> new IllegalStateException("no template is approved for " + step + " on " + day));
  }

  String html(Letter letter) {
    var out = new StringOutput(8192);
    engine.render("letters/notices/" + letter.template().replace('@', '-') + ".jte", letter, out);
    return out.toString();
  }

  private static List<Approved> read() {
    try (var in = Templates.class.getResourceAsStream("/letters/approved-templates.csv")) {
      if (in == null) {
        throw new IllegalStateException("letters/approved-templates.csv is not in the build");
      }
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      if (!lines.getFirst().equals(HEADER)) {
        throw new IllegalStateException("approved-templates.csv: expected the header " + HEADER);
      }
      var read = new ArrayList<Approved>();
      for (var line : lines.subList(1, lines.size())) {
        var cells = line.split(",", -1);
        read.add(
            new Approved(
                cells[0],
                LocalDate.parse(cells[1]),
                StepKind.valueOf(cells[2]),
                List.of(cells[3].split(" ")),
                cells[4],
                cells[5],
                LocalDate.parse(cells[6])));
      }
      return List.copyOf(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
