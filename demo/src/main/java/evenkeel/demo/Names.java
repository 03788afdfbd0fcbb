package evenkeel.demo;

import java.util.Locale;

/// Names put together by chance from common parts, so that none is meant to be anyone's.
final class Names {

  private static final String[] WOMEN = Words.of("women.txt");
  private static final String[] MEN = Words.of("men.txt");
  private static final String[] FAMILIES = Words.of("families.txt");

  private Names() {}

  static String family(Dice dice) {
    return dice.oneOf(FAMILIES);
  }

  static Person adult(String id, Dice dice, String family) {
    var woman = dice.chance(0.51);
    var forename = woman ? dice.oneOf(WOMEN) : dice.oneOf(MEN);
    var title = woman ? dice.oneOf("Ms", "Mrs", "Miss", "Ms") : "Mr";
    var born = Days.of(2026, 11, 20) - dice.between(20 * 365, 92 * 365);
    return Person.of(id, dice.chance(0.02) ? "Dr" : title, forename, family, born)
        .reachableBy(
            dice.chance(0.55)
                ? (forename + "." + family).toLowerCase(Locale.ROOT)
                    + dice.between(1, 999)
                    + "@example.com"
                : "",
            dice.chance(0.6) ? "+447700900" + "%03d".formatted(dice.between(0, 999)) : "");
  }
}
