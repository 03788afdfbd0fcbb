package evenkeel.app.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// One CSV file, read as a stream and hashed on the way. Memory does not grow with the file: a
/// record beyond [#LONGEST_RECORD] characters is a fault.
final class CsvFile {

  private static final int LONGEST_RECORD = 256 * 1024;
  private static final int BUFFER = 1 << 16;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path file;
  private final List<String> problems = new ArrayList<>();
  private String sha256 = "";

  CsvFile(Path file) {
    this.file = file;
  }

  /// What made the file unreadable as a whole; empty when it was read to its end.
  List<String> problems() {
    return List.copyOf(problems);
  }

  /// Hash of the whole file, once it has been read.
  String sha256() {
    return sha256;
  }

  /// Reads every record, the header included, to the end of the file or the first fault.
  void read(Consumer<CsvRecord> each) {
    var digest = sha256Digest();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      records(leftOpen(in), each);
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      problems.add(name() + ": cannot be read: " + e.getMessage());
    }
    sha256 = HexFormat.of().formatHex(digest.digest());
  }

  private void records(InputStream in, Consumer<CsvRecord> each) throws IOException {
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new InputStreamReader(pastMark(new BufferedInputStream(in, BUFFER)), strict);
    var line = 0L;
    try (var records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(reader)) {
      for (var row : records) {
        line = row.getStartingLineNumber();
        each.accept(row);
      }
    } catch (CsvParseException | UncheckedIOException e) {
      problems.add(
          "%s: after line %d: expected CSV in UTF-8, found %s"
              .formatted(name(), line, e.getMessage()));
    }
  }

  /// The CSV reader closes what it reads from, and we still have the rest to hash.
  private static InputStream leftOpen(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        return in.read(to, from, length);
      }

      @Override
      public void close() {
        // Whoever opened the file closes it.
      }
    };
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  /// A byte order mark is accepted and skipped.
  private static InputStream pastMark(InputStream in) throws IOException {
    var pushback = new PushbackInputStream(in, MARK.length);
    var start = pushback.readNBytes(MARK.length);
    if (!java.util.Arrays.equals(start, MARK)) {
      pushback.unread(start);
    }
    return pushback;
  }

  static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
