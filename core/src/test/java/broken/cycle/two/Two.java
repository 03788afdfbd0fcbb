package broken.cycle.two;

import broken.cycle.one.One;

/// The other half.
public class Two {
  One other() {
    return new One();
  }
}
