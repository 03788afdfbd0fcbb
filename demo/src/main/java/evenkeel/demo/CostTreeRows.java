package evenkeel.demo;

import evenkeel.demo.CostTree.Head;
import evenkeel.demo.CostTree.Sum;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The rows by which the billing system tells of the tree of costs: its nodes, every flat of a
/// block that has a lease, weights, costs and consultations.
final class CostTreeRows {

  /// The day on which a year's accounts are closed.
  private static final int CLOSED = Days.of(2026, 9, 16);

  /// A contractor's credit that came after the accounts were closed.
  private static final int MENDED = Days.of(2026, 10, 13);

  /// Invoices that were found in a drawer.
  private static final int FOUND = Days.of(2026, 11, 10);

  private static final int FIRST = Crowd.BILLS_ISSUED;
  private static final long CREDIT = 64_000;
  private static final String SINCE = "1990-04-01";

  private final CostTree tree;
  private final long seed;
  private final int asAt;
  private final Consumer<Story.Row> to;

  /// @param asAt the day that the first package describes
  CostTreeRows(long seed, int asAt, Consumer<Story.Row> to) {
    this.tree = new CostTree(seed);
    this.seed = seed;
    this.asAt = asAt;
    this.to = to;
  }

  /// @param leases by dwelling
  void write(SortedMap<Long, String> leases) {
    node(CostTree.BOROUGH, "", "borough", "Kelmere", 0);
    var blocks = new TreeSet<Long>();
    var estates = new TreeSet<Long>();
    var leased = new TreeSet<Long>();
    leases.headMap(Told.DWELLINGS).keySet().forEach(home -> leased.add(CostTree.block(home)));
    for (var block : leased) {
      if (CostTree.onEstate(block)) {
        estates.add(CostTree.estate(block));
      } else {
        blocks.add(block);
      }
    }
    estates.forEach(estate -> blocks.addAll(estate(estate)));
    for (var block : blocks) {
      block(block, leases, leased.last().equals(block));
    }
    cases(leases.tailMap(Told.DWELLINGS));
    if (!leased.isEmpty()) {
      found(leased.first());
    }
  }

  private List<Long> estate(long estate) {
    var blocks = tree.blocks(estate);
    var node = "EST" + estate;
    node(node, CostTree.BOROUGH, "estate", "Estate " + estate, blocks.size() * CostTree.FLATS);
    for (var sum : Sum.values()) {
      cost(sum, node, "grounds", "service", tree.grounds(estate, sum));
    }
    return blocks;
  }

  private void block(long block, Map<Long, String> leases, boolean mended) {
    var node = "BLK" + block;
    var first = block * CostTree.FLATS;
    var weights = 0;
    for (var home = first; home < first + CostTree.FLATS; home++) {
      weights += tree.weight(home);
    }
    var street = Places.dwelling(seed, first);
    var name = street.line2().isEmpty() ? street.line1() : street.line2();
    var estate = CostTree.onEstate(block) ? "EST" + CostTree.estate(block) : CostTree.BOROUGH;
    node(node, estate, "block", name, weights);
    for (var home = first; home < first + CostTree.FLATS; home++) {
      unit("U" + Records.propertyRef(home), node, home, leases.getOrDefault(home, ""));
      weight("U" + Records.propertyRef(home), node, tree.weight(home));
      if (CostTree.onEstate(block)) {
        weight("U" + Records.propertyRef(home), estate, 1);
      }
    }
    for (var sum : Sum.values()) {
      for (var head : Head.values()) {
        if (!(mended && isMended(sum, head))) {
          cost(sum, node, head.key(), head.kind(), tree.cost(block, head, sum));
        }
      }
    }
    if (tree.funded(block)) {
      fund(node, "opening", 2025, 1_250_000, FIRST);
      fund(node, "contribution", 2025, tree.cost(block, Head.FUND, Sum.SPENT_2025), CLOSED);
    }
    works(block, node);
    if (mended) {
      mended(block, node);
    }
  }

  /// Less was spent on cleaning than the accounts said, and so less is the fee for management: the
  /// correction comes as changed rows.
  private void mended(long block, String node) {
    mended(node, Head.CLEANING, tree.cost(block, Head.CLEANING, Sum.SPENT_2025) - CREDIT);
    mended(node, Head.MANAGEMENT, tree.cost(block, Head.MANAGEMENT, Sum.SPENT_2025) - CREDIT / 10);
  }

  private void mended(String node, Head head, long spent) {
    row(
        MENDED,
        "A25-" + node + "-" + head.key(),
        node,
        head.key(),
        2025,
        "actual",
        head.kind(),
        spent,
        invoice(node, head.key()),
        "",
        "The contractor had invoiced a month of cleaning twice");
  }

  /// Whether a package of the first day tells what was mended, and so not what it was before.
  private boolean isMended(Sum sum, Head head) {
    return MENDED <= asAt
        && sum == Sum.SPENT_2025
        && (head == Head.CLEANING || head == Head.MANAGEMENT);
  }

  private void works(long block, String node) {
    var pence = tree.works(block);
    var billed = tree.worksBilled(block);
    if (pence == 0) {
      return;
    }
    var consultation = "S20-" + node;
    consultation(consultation, "Roof and windows", billed - 300, true);
    row(
        billed,
        "W26-" + node,
        node,
        "works",
        2026,
        "actual",
        "repair",
        pence,
        Days.workingFrom(Math.max(Crowd.YEAR_STARTS, billed - 20)),
        consultation,
        "");
  }

  /// The block of the named cases: the same for each flat, works that are billed to one of them,
  /// and works about which the consultation stopped half-way.
  private void cases(SortedMap<Long, String> leases) {
    node(CostTree.CASES, CostTree.BOROUGH, "block", "Founders House", CostTree.FLATS);
    var homes = leases.keySet().stream().toList();
    for (var n = 0; n < CostTree.FLATS; n++) {
      var held = n < homes.size();
      var unit = held ? "U" + Records.propertyRef(homes.get(n)) : "UFOUNDERS-" + (n + 1);
      unit(
          unit,
          CostTree.CASES,
          held ? homes.get(n) : -1,
          held ? leases.getOrDefault(homes.get(n), "") : "");
      weight(unit, CostTree.CASES, 1);
    }
    for (var head : Head.values()) {
      cost(
          Sum.EXPECTED_2026,
          CostTree.CASES,
          head.key(),
          head.kind(),
          CostTree.FLATS * CostTree.CASES_ANNUAL * head.percent() / 100);
    }
    roof(leases);
    consultation("S20-windows", "Windows of Founders House", Days.of(2026, 6, 1), false);
    row(
        Days.of(2026, 10, 6),
        "W26-windows",
        CostTree.CASES,
        "works",
        2026,
        "actual",
        "repair",
        4_800_000,
        Days.of(2026, 10, 5),
        "S20-windows",
        "");
  }

  /// The roof of half the house: one leaseholder and fifteen flats of the council.
  private void roof(SortedMap<Long, String> leases) {
    var home = Told.dwelling(LeaseCases.ROOF);
    if (!leases.containsKey(home)) {
      return;
    }
    var node = "GRP-FOUNDERS-ROOF";
    node(node, CostTree.CASES, "group", "Founders House, north roof", 16);
    weight("U" + Records.propertyRef(home), node, 1);
    for (var n = CostTree.FLATS - 15; n < CostTree.FLATS; n++) {
      weight("UFOUNDERS-" + (n + 1), node, 1);
    }
    consultation("S20-roof", "Roof of Founders House", Days.of(2025, 9, 1), true);
    var billed = Days.of(2026, 5, 13);
    row(
        billed,
        "W26-roof",
        node,
        "works",
        2026,
        "actual",
        "repair",
        16 * LeaseCases.ROOF_SHARE,
        Days.of(2026, 4, 20),
        "S20-roof",
        "");
  }

  /// Two invoices that nobody asked for in time, or only just.
  private void found(long block) {
    var node = "BLK" + block;
    late("L25-1", node, 48_000, Days.of(2025, 5, 12));
    late("L25-2", node, 240_000, Days.of(2025, 6, 10));
  }

  private void late(String id, String node, long pence, int received) {
    var why = "An invoice that had been mislaid";
    row(FOUND, id, node, "lift", 2025, "actual", "service", pence, received, "", why);
  }

  private void node(String id, String parent, String level, String name, int weights) {
    say(
        FIRST,
        Table.COST_NODES,
        id,
        0,
        id,
        parent,
        level,
        name,
        weights == 0 ? "" : String.valueOf(weights));
  }

  private void unit(String id, String node, long home, String lease) {
    say(
        FIRST,
        Table.COST_UNITS,
        id,
        0,
        id,
        node,
        lease.isEmpty() ? "" : Records.propertyRef(home),
        lease);
  }

  private void weight(String unit, String node, int weight) {
    say(
        FIRST,
        Table.UNIT_WEIGHTS,
        unit + "|" + node + "|" + SINCE,
        0,
        unit,
        node,
        String.valueOf(weight),
        SINCE,
        "");
  }

  private void cost(Sum sum, String node, String head, String kind, long pence) {
    if (pence == 0) {
      return;
    }
    var spent = sum.basis().equals("actual");
    var letter = spent ? "A" : "E";
    row(
        spent ? CLOSED : FIRST,
        letter + sum.year() % 100 + "-" + node + "-" + head,
        node,
        head,
        sum.year(),
        sum.basis(),
        kind,
        pence,
        spent ? invoice(node, head) : Days.NEVER,
        "",
        "");
  }

  /// The day on which the year's invoice for a head came.
  private int invoice(String node, String head) {
    return Days.of(2025, 4, 22) + Dice.of(seed, node + head, 1).between(0, 320);
  }

  private void row(
      int known,
      String id,
      String node,
      String head,
      int year,
      String basis,
      String kind,
      long pence,
      int received,
      String consultation,
      String reason) {
    var estimate = received == Days.NEVER;
    say(
        known,
        Table.COSTS,
        id,
        pence,
        id,
        node,
        head,
        Records.year(year),
        basis,
        kind,
        Csv.pounds(pence),
        "",
        estimate ? "" : "Kelmere " + head + " contractor",
        estimate ? "" : "INV-" + id,
        Days.text(received),
        estimate ? "" : Days.text(Days.workingFrom(received + 20)),
        String.valueOf(head.equals("works")),
        "false",
        consultation,
        "",
        "false",
        reason);
  }

  private void consultation(String id, String subject, int begins, boolean complete) {
    say(begins, Table.CONSULTATIONS, id, 0, id, "4-2", subject, "", "");
    stage(id, "intention", begins);
    if (complete) {
      stage(id, "proposal", begins + 60);
    }
  }

  private void stage(String id, String stage, int given) {
    say(
        given,
        Table.CONSULTATION_STAGES,
        id + "|" + stage,
        0,
        id,
        stage,
        Days.text(given),
        Days.text(given + 29));
  }

  private void fund(String node, String kind, int year, long pence, int known) {
    var id = "F-" + node + "-" + year + "-" + kind;
    say(known, Table.FUNDS, id, pence, id, node, Records.year(year), kind, Csv.pounds(pence));
  }

  private void say(int known, Table table, String key, long pence, String... cells) {
    to.accept(new Story.Row(known, table, key, Csv.line(cells), pence, false));
  }
}
