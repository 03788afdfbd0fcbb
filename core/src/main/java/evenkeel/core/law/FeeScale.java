package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.List;

/// A fee by the size of what it is for: each band up to and including a sum, then one for all
/// above. A fee is an amount, or whole per cents of the sum with a part of a penny dropped.
public record FeeScale(List<Band> bands, Fee above) {

  private static final int HUNDRED = 100;

  /// One fee; a percentage where it has no amount.
  ///
  /// @param percent of the sum, 0 where the fee is an amount
  public record Fee(Money amount, int percent) {

    static Fee parse(String text) {
      return text.endsWith("%")
          ? new Fee(Money.ZERO, Integer.parseInt(text.substring(0, text.length() - 1)))
          : new Fee(Money.parse(text), 0);
    }

    Money of(Money sum) {
      return amount.plus(Money.ofPence(Math.multiplyExact(sum.pence(), percent) / HUNDRED));
    }

    @Override
    public String toString() {
      return percent == 0 ? amount.toString() : percent + "%";
    }
  }

  /// Up to and including a sum.
  public record Band(Money upTo, Fee fee) {}

  public FeeScale {
    bands = List.copyOf(bands);
    BandsText.requireRising(bands.stream().map(Band::upTo).toList());
  }

  /// Reads `300=35.00 200000=5% >10000.00`.
  public static FeeScale parse(String text) {
    var read = BandsText.read(text, "300=35.00");
    if (!read.above().startsWith(">")) {
      throw new IllegalArgumentException(
          "expected the fee above, such as >10000.00, at the end, found \"" + read.above() + "\"");
    }
    return new FeeScale(
        read.bands().stream().map(line -> new Band(line.upTo(), Fee.parse(line.says()))).toList(),
        Fee.parse(read.above().substring(1)));
  }

  public Money of(Money sum) {
    return bands.stream()
        .filter(band -> !sum.isMoreThan(band.upTo()))
        .findFirst()
        .map(Band::fee)
        .orElse(above)
        .of(sum);
  }

  /// In words: `£35.00 up to £300.00, 5% up to £200,000.00, £10,000.00 above`.
  @Override
  public String toString() {
    var words = new StringBuilder();
    for (var band : bands) {
      words.append(band.fee()).append(" up to ").append(band.upTo()).append(", ");
    }
    return words.append(above).append(" above").toString();
  }
}
