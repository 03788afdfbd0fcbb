package evenkeel.app.reports;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The overpayments decided in a year by their subsidy class.
///
/// @param rightlyPaid what was typed as benefit with full subsidy, in pounds
/// @param errors the council's own errors of the year
/// @param lower, upper the thresholds and what follows, null until the benefit is given
/// @param accounts whether the officer may open the accounts behind a class
public record BenefitSubsidyPage(
    int year,
    String rightlyPaid,
    List<Row> rows,
    String errors,
    @Nullable Band band,
    boolean accounts,
    Problems problems)
    implements Page {

  /// One class.
  ///
  /// @param rule name of the rule that gives the share, null where there is none
  public record Row(
      String key,
      String name,
      String overpayments,
      String overpaid,
      String underlying,
      String recovered,
      String percent,
      String subsidy,
      @Nullable String rule,
      @Nullable String provision,
      @Nullable String confidence) {}

  /// Where the council's own errors lie.
  public record Band(
      String lower, String upper, String percent, String subsidy, String rule, String provision) {}

  public BenefitSubsidyPage {
    rows = List.copyOf(rows);
  }

  static BenefitSubsidyPage of(
      SubsidyYear one, String rightlyPaid, boolean accounts, Problems problems) {
    var band = one.band();
    return new BenefitSubsidyPage(
        one.year(),
        rightlyPaid,
        one.rows().stream().map(BenefitSubsidyPage::row).toList(),
        one.errors().toString(),
        band == null
            ? null
            : new Band(
                band.lower().toString(),
                band.upper().toString(),
                band.percent() + "%",
                band.subsidy().toString(),
                band.law().rule(),
                band.law().provision()),
        accounts,
        problems);
  }

  private static Row row(SubsidyYear.Row row) {
    var law = row.law();
    var subsidy = row.subsidy();
    return new Row(
        row.key(),
        row.name(),
        Words.count(row.overpayments()),
        row.overpaid().toString(),
        row.underlying().toString(),
        row.recovered().toString(),
        row.percent().isEmpty() ? "By the year’s thresholds" : row.percent(),
        subsidy == null ? "" : subsidy.toString(),
        law == null ? null : law.rule(),
        law == null ? null : law.provision(),
        law == null ? null : law.confidence().name().toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  public String title() {
    return "Subsidy classes of overpayments decided in " + Words.year(year);
  }

  @Override
  public Place place() {
    return Place.INSIGHT;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Insight", "/insight"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// The address of the accounts behind a class.
  public String behind(Row row) {
    return "/insight/benefit-subsidy/accounts?year=" + year + "&class=" + row.key();
  }

  /// The year before, in its key.
  public int before() {
    return year - 1;
  }
}
