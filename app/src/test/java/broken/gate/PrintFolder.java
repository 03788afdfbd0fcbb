package broken.gate;

import java.io.OutputStream;

/// Stands for the print house's folder.
interface PrintFolder {

  OutputStream begin(String name);

  void finish(String name);
}
