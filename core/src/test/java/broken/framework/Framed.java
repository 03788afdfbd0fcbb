package broken.framework;

import org.assertj.core.api.Assertions;

class Framed {
  void frame() {
    Assertions.fail("a library in the core");
  }
}
