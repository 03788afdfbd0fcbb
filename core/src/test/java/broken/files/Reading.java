package broken.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Reading {
  String law() throws IOException {
    return Files.readString(Path.of("law.csv"));
  }
}
