package evenkeel.demo;

import evenkeel.core.money.Money;
import evenkeel.core.money.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// What the council's blocks and estates cost, and what each dwelling bears of it to the penny: the
/// same sums for whoever bills a lease and for whoever writes the tree of costs.
final class CostTree {

  static final String BOROUGH = "KEL";

  /// The block of the named cases.
  static final String CASES = "BLK-CASES";

  static final int FLATS = 32;

  /// A year's service charge of each flat of the named cases' block, in pence.
  static final long CASES_ANNUAL = 180_000;

  private static final int BLOCKS_OF_ESTATE = 8;

  /// A head of charge of a block, with its part of the block's year.
  enum Head {
    CLEANING("service", 30, "Paragraph 1 of the fifth schedule"),
    LIGHTING("service", 8, "Paragraph 1 of the fifth schedule"),
    LIFT("service", 12, "Paragraph 2 of the fifth schedule"),
    REPAIRS("service", 20, "Paragraph 3 of the fifth schedule"),
    MANAGEMENT("management", 7, "Paragraph 7 of the fifth schedule"),
    INSURANCE("insurance", 18, "Paragraph 5 of the fifth schedule"),
    FUND("sinking_fund", 5, "Paragraph 8 of the fifth schedule");

    private final String kind;
    private final int percent;
    private final String clause;

    Head(String kind, int percent, String clause) {
      this.kind = kind;
      this.percent = percent;
      this.clause = clause;
    }

    String kind() {
      return kind;
    }

    String clause() {
      return clause;
    }

    int percent() {
      return percent;
    }

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// A year's costs, expected or spent.
  enum Sum {
    EXPECTED_2025(2025, "estimate"),
    SPENT_2025(2025, "actual"),
    EXPECTED_2026(2026, "estimate");

    private final int year;
    private final String basis;

    Sum(int year, String basis) {
      this.year = year;
      this.basis = basis;
    }

    int year() {
      return year;
    }

    String basis() {
      return basis;
    }
  }

  private final long seed;

  CostTree(long seed) {
    this.seed = seed;
  }

  /// The stretch of dwellings that is a block.
  static long block(long dwelling) {
    return dwelling / FLATS;
  }

  /// Whether a block stands on an estate; those whose flats are let stand by themselves.
  static boolean onEstate(long block) {
    return block * FLATS < Leases.LET;
  }

  static long estate(long block) {
    return block / BLOCKS_OF_ESTATE;
  }

  /// The blocks of an estate: stretches of flats among neighbours.
  List<Long> blocks(long estate) {
    return LongStream.range(estate * BLOCKS_OF_ESTATE, (estate + 1) * BLOCKS_OF_ESTATE)
        .filter(block -> Places.flat(seed, block * FLATS))
        .boxed()
        .toList();
  }

  /// Whether a block's leases allow a sinking fund.
  boolean funded(long block) {
    return block % 3 == 0;
  }

  /// Bed weights: two for every flat, and one for each bedroom.
  int weight(long dwelling) {
    return 2 + Dice.of(seed, "rooms", dwelling).between(0, 3);
  }

  /// What a head of charge of a block comes to, in pence; nought where the block has none.
  long cost(long block, Head head, Sum sum) {
    if (head == Head.FUND && !funded(block)) {
      return 0;
    }
    if (head == Head.MANAGEMENT) {
      return (cost(block, Head.CLEANING, sum)
              + cost(block, Head.LIGHTING, sum)
              + cost(block, Head.LIFT, sum)
              + cost(block, Head.REPAIRS, sum))
          / 10;
    }
    var year = FLATS * Dice.of(seed, "costs", block).between(1_300, 2_100) * 100L;
    return as(year * head.percent / 100, head.name(), block, sum);
  }

  /// What the grounds of an estate come to, in pence.
  long grounds(long estate, Sum sum) {
    var flats = blocks(estate).size() * (long) FLATS;
    var year = flats * Dice.of(seed, "grounds", estate).between(30, 70) * 100L;
    return as(year, "GROUNDS", estate, sum);
  }

  private long as(long expected, String what, long where, Sum sum) {
    return switch (sum) {
      case EXPECTED_2025 -> expected;
      case SPENT_2025 ->
          expected * (100 + Dice.of(seed, "spent " + what, where).between(-4, 6)) / 100;
      case EXPECTED_2026 -> expected * 105 / 100;
    };
  }

  /// What a flat bears of a year, in pence: each cost divided by itself.
  long bears(long dwelling, Sum sum) {
    var block = block(dwelling);
    var total = 0L;
    for (var head : Head.values()) {
      total += share(dwelling, cost(block, head, sum));
    }
    if (onEstate(block)) {
      var blocks = blocks(estate(block));
      var flats = blocks.size() * FLATS;
      var at = blocks.indexOf(block) * FLATS + (int) (dwelling % FLATS);
      var ones = new ArrayList<Long>(flats);
      for (var n = 0; n < flats; n++) {
        ones.add(1L);
      }
      total +=
          Split.byLargestRemainder(Money.ofPence(grounds(estate(block), sum)), ones)
              .get(at)
              .pence();
    }
    return total;
  }

  /// A flat's share of a cost of its block.
  long share(long dwelling, long pence) {
    if (pence == 0) {
      return 0;
    }
    var weights =
        LongStream.range(block(dwelling) * FLATS, (block(dwelling) + 1) * FLATS)
            .mapToObj(flat -> (long) weight(flat))
            .toList();
    return Split.byLargestRemainder(Money.ofPence(pence), weights)
        .get((int) (dwelling % FLATS))
        .pence();
  }

  /// What works on a block came to this year, in pence; nought for most.
  long works(long block) {
    var dice = Dice.of(seed, "works", block);
    return dice.chance(0.04)
        ? FLATS * Math.round(Math.clamp(dice.logNormal(9_000, 0.6), 5_000, 40_000)) * 100
        : 0;
  }

  /// The day on which the works on a block were billed.
  int worksBilled(long block) {
    return Crowd.weeklyAfter(
        Crowd.YEAR_STARTS + Dice.of(seed, "works billed", block).between(20, 180));
  }
}
