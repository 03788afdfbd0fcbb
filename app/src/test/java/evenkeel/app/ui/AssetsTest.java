package evenkeel.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The crown and the GDS Transport font belong to GOV.UK services; a council's may not carry them.
class AssetsTest {

  private static final Path ASSETS = Path.of("target/classes/static/assets");

  @Test
  void nothing_of_the_crown_and_no_transport_font_is_served() throws IOException {
    try (var files = Files.walk(ASSETS)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.getFileName().toString())
            .doesNotContainIgnoringCase("crown")
            .doesNotContainIgnoringCase("crest")
            .doesNotMatch(".*\\.(woff2?|ttf|otf)");
        if (file.toString().matches(".*\\.(css|js|svg)")) {
          assertThat(Files.readString(file).toLowerCase(java.util.Locale.ROOT))
              .as(file.toString())
              .doesNotContain("gds transport")
              .doesNotContain("crest")
              .doesNotContain("govuk-logotype")
              .doesNotContain("footer__crown");
        }
      }
    }
  }

  @Test
  void everything_that_the_styles_name_is_there() throws IOException {
    var named =
        java.util.regex.Pattern.compile("url\\(\"?/assets/([^)\"]+)")
            .matcher(Files.readString(ASSETS.resolve("evenkeel.css")));
    while (named.find()) {
      assertThat(ASSETS.resolve(named.group(1))).exists();
    }
  }

  @Test
  void the_lock_file_records_no_download_address() throws IOException {
    assertThat(Files.readString(Path.of("src/main/frontend/package-lock.json")))
        .doesNotContain("http://")
        .doesNotContain("\"resolved\"");
  }
}
