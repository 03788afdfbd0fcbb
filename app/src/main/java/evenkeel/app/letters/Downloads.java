package evenkeel.app.letters;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What leaves the house as a file with a name, the same on a page and through the API.
final class Downloads {

  private Downloads() {}

  /// A print file, or its list of letters to keep back.
  static ResponseEntity<Resource> of(PrintFiles.Known file, InputStream content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.recalls() ? "text/csv" : "application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, named("attachment", file.name()))
        .eTag('"' + file.sha256() + '"')
        .body(new InputStreamResource(content));
  }

  /// A court list as far as the officer may see it.
  static ResponseEntity<byte[]> of(Batch batch, CourtList.Shown shown) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, named("attachment", CourtList.fileName(batch, shown)))
        .body(CourtList.csv(shown.cases()).getBytes(StandardCharsets.UTF_8));
  }

  /// A letter.
  ///
  /// @param save whether the browser is to keep it rather than show it
  static ResponseEntity<byte[]> of(Notices.Sent letter, boolean save) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, named(save ? "attachment" : "inline", letter.name()))
        .body(letter.pdf());
  }

  private static String named(String disposition, String name) {
    return disposition + "; filename=\"" + name + "\"";
  }
}
