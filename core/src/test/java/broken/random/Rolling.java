package broken.random;

import java.util.Random;

class Rolling {
  int roll() {
    return new Random(1).nextInt();
  }
}
