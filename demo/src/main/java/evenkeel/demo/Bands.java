package evenkeel.demo;

/// Deals the bands of council tax out over the crowd's dwellings. A band is not drawn by chance: at
/// every size each has England's share of them to within a few dwellings, and more dwellings leave
/// the others as they were.
final class Bands {

  /// England's dwellings of bands A to H, as published for 2025.
  private static final long[] ENGLAND = {
    6_105_540, 5_018_380, 5_655_910, 4_036_540, 2_529_020, 1_343_690, 911_520, 154_690
  };

  private static final long TOTAL = 25_755_290;

  /// Multiples of the golden ratio, without their whole parts, fall into every part of the way from
  /// nought to one as often as it is long.
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Bands() {}

  static char of(long entity) {
    var multiple = entity * GOLDEN;
    var place = (multiple - Math.floor(multiple)) * TOTAL;
    var band = 0;
    for (var end = ENGLAND[0]; place >= end; end += ENGLAND[band]) {
      band++;
    }
    return (char) ('A' + band);
  }
}
