package evenkeel.app.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Where print files go: the boundary to the disk, which can be full.
interface PrintFolder {

  /// Opens a file that nobody sees before [#finish].
  OutputStream begin(String name) throws IOException;

  /// Shows a file under its name, once it is on the disk.
  void finish(String name) throws IOException;

  /// Takes away what was begun.
  void giveUp(String name);

  InputStream open(String name) throws IOException;
}
