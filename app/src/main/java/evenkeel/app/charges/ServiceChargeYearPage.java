package evenkeel.app.charges;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A leaseholder's year: every share with the cost, weight, clause and consultation behind it.
///
/// @param year such as `2025-26`
/// @param addresses of its dwellings, by the dwelling's key
/// @param funds what went into and out of the block's sinking fund, by kind; empty without one
public record ServiceChargeYearPage(
    String reference,
    String year,
    List<UnitYears.Part> parts,
    Map<String, String> addresses,
    Map<String, Money> funds)
    implements Page {

  /// A head of charge with its part of the whole, for the chart.
  ///
  /// @param percent of all that is due, from 0 to 100
  public record Head(String name, Money due, long percent) {}

  public ServiceChargeYearPage {
    parts = List.copyOf(parts);
    addresses = Map.copyOf(addresses);
    funds = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(funds));
  }

  @Override
  public String title() {
    return "Service charge " + year + " of account " + reference;
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("People", "/people"),
        new Crumb("Account " + reference, "/accounts/" + reference));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// Address of this page.
  public String href() {
    return "/accounts/" + reference + "/service-charge/" + year;
  }

  /// What a part comes to.
  public List<SummaryRow> facts(UnitYears.Part part) {
    var rows = new ArrayList<SummaryRow>();
    if (part.units().isEmpty()) {
      rows.add(SummaryRow.of("Dwelling", "None"));
    }
    for (var unit : part.units()) {
      rows.add(
          SummaryRow.of(
              "Dwelling",
              addresses.getOrDefault(unit, "Address not on file") + " (reference " + unit + ")"));
    }
    rows.add(SummaryRow.of("Share of all costs", part.share().toString()));
    part(rows, "Never due", part, UnitYears.Line::neverDue);
    part(rows, "Lost: more than 18 months", part, UnitYears.Line::lost);
    part(rows, "Above a cap", part, UnitYears.Line::capped);
    rows.add(SummaryRow.of("Due", part.due().toString()));
    rows.add(SummaryRow.of("Asked for when it was run", part.billed().toString()));
    var apart = part.due().minus(part.billed());
    rows.add(
        SummaryRow.of(
            apart.isNegative() ? "Credit" : "Charge",
            apart.isNegative() ? apart.negated().toString() : apart.toString()));
    return rows;
  }

  private static void part(
      List<SummaryRow> rows,
      String name,
      UnitYears.Part part,
      java.util.function.Function<UnitYears.Line, Money> of) {
    var sum = Money.sum(part.lines().stream().map(of).toList());
    if (!sum.isZero()) {
      rows.add(SummaryRow.of(name + ", borne by the council", sum.toString()));
    }
  }

  /// The heads of charge, the largest first.
  public List<Head> heads(UnitYears.Part part) {
    var sums = new LinkedHashMap<String, Money>();
    part.lines().forEach(line -> sums.merge(line.head(), line.due(), Money::plus));
    var all = Math.max(1, part.due().pence());
    return sums.entrySet().stream()
        .sorted((one, other) -> other.getValue().compareTo(one.getValue()))
        .map(
            each ->
                new Head(
                    each.getKey(),
                    each.getValue(),
                    Math.clamp(Math.round(each.getValue().pence() * 100.0 / all), 0, 100)))
        .toList();
  }

  /// The sinking fund, by what went in and out.
  public List<SummaryRow> fund() {
    var rows = new ArrayList<SummaryRow>();
    funds.forEach((kind, sum) -> rows.add(SummaryRow.of(fund(kind), sum.toString())));
    rows.add(SummaryRow.of("Held for the block", Money.sum(funds.values()).toString()));
    return rows;
  }

  private static String fund(String kind) {
    return switch (kind) {
      case "opening" -> "Brought forward";
      case "contribution" -> "Contributions of all dwellings";
      case "interest" -> "Interest";
      default -> "Spent";
    };
  }

  /// When a cost counts as incurred, in words.
  public String incurred(UnitYears.Line line) {
    if (line.incurred() == null) {
      return "Not on file";
    }
    return Words.date(line.incurred())
        + (line.received() != null && line.received().equals(line.incurred())
            ? ", when the invoice came"
            : ", when it was paid");
  }

  /// How the share was worked out, in words.
  public String weighed(UnitYears.Line line) {
    return line.weight() + " of " + Words.count(line.weights()) + " of " + line.net();
  }

  /// What the leaseholder was told of a cost, in words.
  public String told(UnitYears.Notice notice) {
    return Words.date(notice.given())
        + ", "
        + (notice.figure() == null
            ? "no figure on file: it keeps nothing"
            : "states " + notice.figure() + " for the whole cost")
        + (notice.figure() == null
            ? ""
            : notice.keeps().isZero()
                ? ": too late, it keeps nothing"
                : ": keeps no more than " + notice.keeps() + " of this share");
  }
}
