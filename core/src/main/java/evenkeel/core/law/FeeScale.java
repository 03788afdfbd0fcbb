package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.util.ArrayList;
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
    Band before = null;
    for (var band : bands) {
      if (before != null && !band.upTo().isMoreThan(before.upTo())) {
        throw new IllegalArgumentException("bands rise, found " + band + " after " + before);
      }
      before = band;
    }
  }

  /// Reads `300=35.00 200000=5% >10000.00`.
  public static FeeScale parse(String text) {
    var bands = new ArrayList<Band>();
    var parts = text.trim().split(" +");
    for (var i = 0; i < parts.length - 1; i++) {
      var cells = parts[i].split("=", -1);
      if (cells.length != 2) {
        throw new IllegalArgumentException(
            "expected a band such as 300=35.00, found \"" + parts[i] + "\"");
      }
      bands.add(new Band(Money.ofPounds(Long.parseLong(cells[0])), Fee.parse(cells[1])));
    }
    var last = parts[parts.length - 1];
    if (!last.startsWith(">")) {
      throw new IllegalArgumentException(
          "expected the fee above, such as >10000.00, at the end, found \"" + last + "\"");
    }
    return new FeeScale(bands, Fee.parse(last.substring(1)));
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
