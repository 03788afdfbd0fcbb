package broken.cycle.one;

import broken.cycle.two.Two;

/// Half of a circle.
public class One {
  Two other() {
    return new Two();
  }
}
