package evenkeel.app.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A folder that the print house collects from.
@Component
class PrintFolderOnDisk implements PrintFolder {

  private static final Logger LOG = LoggerFactory.getLogger(PrintFolderOnDisk.class);

  private final Path folder;

  PrintFolderOnDisk(
      @Value("${evenkeel.print-folder:${evenkeel.home:.}/.evenkeel/print-files}") String folder) {
    this.folder = Path.of(folder);
  }

  @Override
  public OutputStream begin(String name) throws IOException {
    Files.createDirectories(folder);
    return Files.newOutputStream(part(name));
  }

  @Override
  public void finish(String name) throws IOException {
    try (var channel = FileChannel.open(part(name), StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        part(name),
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void giveUp(String name) {
    try {
      Files.deleteIfExists(part(name));
    } catch (IOException e) {
      LOG.warn("{} stays behind in the print folder: {}", part(name).getFileName(), e.toString());
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(folder.resolve(name));
  }

  private Path part(String name) {
    return folder.resolve(name + ".part");
  }
}
