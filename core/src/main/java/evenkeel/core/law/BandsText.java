package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/// A table by bands as a rule's value writes it: `75=0 135=3 +50`, each band up to and including a
/// sum in pounds, then what holds above the last.
record BandsText(List<Line> bands, String above) {

  /// What a band says up to and including a sum.
  record Line(Money upTo, String says) {}

  BandsText {
    bands = List.copyOf(bands);
  }

  /// @param example of a band, for the message when one cannot be read
  static BandsText read(String text, String example) {
    var bands = new ArrayList<Line>();
    var parts = text.trim().split(" +");
    for (var i = 0; i < parts.length - 1; i++) {
      var cells = parts[i].split("=", -1);
      if (cells.length != 2) {
        throw new IllegalArgumentException(
            "expected a band such as " + example + ", found \"" + parts[i] + "\"");
      }
      bands.add(new Line(Money.ofPounds(Long.parseLong(cells[0])), cells[1]));
    }
    return new BandsText(bands, parts[parts.length - 1]);
  }

  /// @throws IllegalArgumentException unless each band ends above the one before it
  static void requireRising(List<Money> ends) {
    for (var i = 1; i < ends.size(); i++) {
      if (!ends.get(i).isMoreThan(ends.get(i - 1))) {
        throw new IllegalArgumentException(
            "bands rise, found " + ends.get(i) + " after " + ends.get(i - 1));
      }
    }
  }
}
