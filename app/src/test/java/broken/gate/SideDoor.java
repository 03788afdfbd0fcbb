package broken.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Posts a letter that nothing proved.
class SideDoor {

  private final PrintFolder folder;

  SideDoor(PrintFolder folder) {
    this.folder = folder;
  }

  void post(String letter) throws IOException {
    try (var out = folder.begin("letter")) {
      out.write(letter.getBytes(StandardCharsets.UTF_8));
    }
    folder.finish("letter");
  }
}
