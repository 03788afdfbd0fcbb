package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of percentages, as deduction orders have them: each band up to and including a sum, and
/// its percentage of the whole of the earnings, not of the slice.
///
/// @param bands ascending
/// @param above the percentage above the last band
/// @param onExcess whether that one is on the excess alone, on top of the last band's own
public record Bands(List<Band> bands, int above, boolean onExcess) {

  /// Up to and including a sum.
  public record Band(Money upTo, int percent) {}

  public Bands {
    bands = List.copyOf(bands);
    BandsText.requireRising(bands.stream().map(Band::upTo).toList());
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("expected at least one band");
    }
  }

  /// Reads `75=0 135=3 505=17 +50`, where `+50` is half of the excess, or `100=0 520=15 >20`, where
  /// `>20` is a fifth of the whole.
  public static Bands parse(String text) {
    var read = BandsText.read(text, "75=0");
    var above = read.above();
    if (!above.matches("[+>]\\d{1,2}")) {
      throw new IllegalArgumentException("expected +50 or >20 at the end, found \"" + above + "\"");
    }
    return new Bands(
        read.bands().stream()
            .map(line -> new Band(line.upTo(), Integer.parseInt(line.says())))
            .toList(),
        Integer.parseInt(above.substring(1)),
        above.startsWith("+"));
  }

  /// What is taken, before it is rounded.
  ///
  /// @param hundredths in hundredths of a penny
  /// @param percent the band's percentage
  /// @param excess what was above the last band where only that is taken, null elsewhere
  public record Taken(long hundredths, int percent, @Nullable Money excess) {}

  /// @param periods how many of the table's periods the earnings are for: the table is used on one
  ///   and its answer multiplied, so nothing is rounded in between
  public Taken of(Money earnings, int periods) {
    for (var band : bands) {
      if (!earnings.isMoreThan(band.upTo().times(periods))) {
        return new Taken(earnings.pence() * band.percent(), band.percent(), null);
      }
    }
    if (!onExcess) {
      return new Taken(earnings.pence() * above, above, null);
    }
    var last = bands.getLast();
    var whole = last.upTo().times(periods);
    var excess = earnings.minus(whole);
    return new Taken(
        whole.pence() * last.percent() + excess.pence() * above, last.percent(), excess);
  }

  /// In words: `0% up to £75.00, 3% up to £135.00, and 50% of what is above`.
  @Override
  public String toString() {
    var words = new StringBuilder();
    for (var band : bands) {
      words.append(band.percent()).append("% up to ").append(band.upTo()).append(", ");
    }
    return words
        .append(onExcess ? "and " + above + "% of what is above" : above + "% above")
        .toString();
  }
}
