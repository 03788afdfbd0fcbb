package evenkeel.app.letters;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes one print file: a zip of letters with the index by which the print house checks that it
/// has them all.
final class PrintFile implements AutoCloseable {

  private final DigestOutputStream digest;
  private final ZipOutputStream zip;
  private final StringWriter index = new StringWriter();
  private final CsvWriter rows = CsvWriter.builder().build(index);
  private int sequence;

  PrintFile(OutputStream out) {
    digest = new DigestOutputStream(out, Documents.digest());
    zip = new ZipOutputStream(digest);
    rows.writeRecord(
        "sequence",
        "notice",
        "reference",
        "pdf",
        "sha256",
        "pages",
        "issue_on",
        "format",
        "language",
        "postcode");
  }

  /// Adds a letter.
  ///
  /// @param postcode blank where the address is withheld
  void add(NoticeRow notice, Documents.Document document, String postcode) throws IOException {
    sequence++;
    var name = "%05d-notice-%d.pdf".formatted(sequence, notice.id());
    store(name, document.pdf());
    rows.writeRecord(
        Integer.toString(sequence),
        Long.toString(notice.id()),
        notice.reference(),
        name,
        document.sha256(),
        Integer.toString(document.pages()),
        document.issueOn().toString(),
        notice.formatNeed(),
        "en",
        postcode);
  }

  /// A PDF is compressed in itself.
  private void store(String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    var check = new CRC32();
    check.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(check.getValue());
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  int notices() {
    return sequence;
  }

  /// Ends the file with its index.
  ///
  /// @return the file's sha256
  String finish() throws IOException {
    rows.close();
    store("index.csv", index.toString().getBytes(StandardCharsets.UTF_8));
    zip.finish();
    zip.flush();
    return HexFormat.of().formatHex(digest.getMessageDigest().digest());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
