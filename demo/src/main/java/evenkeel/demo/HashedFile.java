package evenkeel.demo;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that knows its own SHA-256 when it is closed.
final class HashedFile implements Closeable {

  private final DigestOutputStream out;
  private final Path path;
  private String sha256 = "";
  private long bytes;

  HashedFile(Path path) throws IOException {
    this.path = path;
    Files.createDirectories(path.toAbsolutePath().getParent());
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 14);
    this.out = new DigestOutputStream(file, digest());
  }

  Path path() {
    return path;
  }

  void write(byte[] part) throws IOException {
    out.write(part);
    bytes += part.length;
  }

  void line(String line) throws IOException {
    write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  long bytes() {
    return bytes;
  }

  /// Known once the file is closed.
  String sha256() {
    return sha256;
  }

  @Override
  public void close() throws IOException {
    if (sha256.isEmpty()) {
      out.close();
      sha256 = HexFormat.of().formatHex(out.getMessageDigest().digest());
    }
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
