package evenkeel.app.charges;

import evenkeel.core.lease.ConsultationFile;
import evenkeel.core.lease.EighteenMonths;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything on which a run rests, as the books have it when it is made.
///
/// @param begins the first day of the year, as the leases of the run have it
/// @param nodes the run's own, those below it and those above, by key
/// @param inside keys of the nodes at or below the run's own
/// @param costs what is shared out
/// @param weights of each node with costs, by dwelling
/// @param units every dwelling below a node with costs, by key in order
/// @param leases what each lease says, by key
/// @param consultations by key
/// @param compared what the other basis has for each node and head: the estimate of an actual cost,
///   and last year's actual cost of an estimate
/// @param defects what runs of this year and those before asked for relevant defects, by dwelling
/// @param assisted what runs of this year and those before asked for works with government's
///   assistance, of costs of the five years before, by dwelling
record YearFacts(
    Scope scope,
    LocalDate begins,
    String source,
    Map<String, Node> nodes,
    Set<String> inside,
    List<Cost> costs,
    Map<String, List<UnitWeight>> weights,
    Map<String, Unit> units,
    Map<String, Lease> leases,
    Map<String, Consulted> consultations,
    Map<NodeHead, Money> compared,
    Map<String, List<Asked>> assisted,
    Map<String, List<Asked>> defects) {

  private static final int YEARS_OF_ASSISTANCE = 5;

  /// A node of the tree.
  ///
  /// @param weights what the weights of all its dwellings sum to, null where nothing says
  /// @param height of the building in centimetres, null where it is not on file
  /// @param storeys of the building, null where they are not on file
  record Node(
      String id,
      @Nullable String parent,
      String level,
      String name,
      @Nullable Long weights,
      @Nullable Long height,
      @Nullable Integer storeys) {

    /// Whether every dwelling below it is served; a group has those alone that it names.
    boolean whole() {
      return !level.equals("group");
    }
  }

  /// That leaseholders were told in writing of a cost incurred.
  ///
  /// @param figure that the notice states for the whole cost, null where it is not on file
  /// @param leases keys of the leases for which it was given, in order; empty for all
  record Noticed(LocalDate on, @Nullable Money figure, List<String> leases) {

    Noticed {
      leases = List.copyOf(leases);
    }

    /// The most that a notice in time to a lease keeps of a cost from being lost.
    ///
    /// @param months how many the law gives for it
    static Money most(Cost cost, String lease, int months) {
      return cost.noticed().stream()
          .filter(notice -> notice.told(lease))
          .map(notice -> notice.keeps(cost.incurred(), months))
          .max(Comparator.naturalOrder())
          .orElse(Money.ZERO);
    }

    /// Whether whoever holds a lease was told.
    boolean told(String lease) {
      return leases.isEmpty() || leases.contains(lease);
    }

    /// What it keeps of a cost from being lost: no more than the figure that it states, and nothing
    /// where it came too late or its figure is not on file.
    ///
    /// @param months how many the law gives for it
    Money keeps(@Nullable LocalDate incurred, int months) {
      return figure == null
              || incurred == null
              || on.isAfter(new EighteenMonths(incurred, months).lastForNotice())
          ? Money.ZERO
          : figure;
    }
  }

  /// A cost, as the version that holds.
  ///
  /// @param noticed the notices of it that are on file
  /// @param defect whether it is for a relevant defect of the building: `cladding`, `other` or
  ///   `none`; null where nothing says
  record Cost(
      long version,
      String id,
      String node,
      String head,
      String kind,
      Money amount,
      Money recovered,
      String supplier,
      String invoice,
      @Nullable LocalDate incurred,
      boolean works,
      boolean agreement,
      @Nullable String consultation,
      @Nullable String item,
      boolean assisted,
      String varianceReason,
      List<Noticed> noticed,
      @Nullable String defect) {

    Cost {
      noticed = List.copyOf(noticed);
    }

    /// What is shared out: less what came back.
    Money net() {
      return amount.minus(recovered);
    }

    /// Whether it is of works on a building and not of a service.
    boolean ofWorks() {
      return kind.equals("repair") || kind.equals("improvement");
    }
  }

  /// What a dwelling weighs.
  record UnitWeight(long version, String unit, int weight) {}

  /// A dwelling.
  ///
  /// @param lease null where the council holds it
  record Unit(long version, String id, String node, @Nullable String lease) {}

  /// What a lease says; null is not on file.
  ///
  /// @param heads clauses by head of charge; empty where none is on file
  /// @param estimates of the section 125 notice, by item
  record Lease(
      String key,
      @Nullable Terms terms,
      Map<String, String> heads,
      Map<String, Estimate> estimates,
      @Nullable Holder holder) {

    /// @return null where nothing on file lets it be told
    @Nullable Boolean says(java.util.function.Function<Terms, @Nullable Boolean> question) {
      return terms == null ? null : question.apply(terms);
    }
  }

  /// A lease's terms; null is not known.
  record Terms(
      long version,
      @Nullable String apportionment,
      @Nullable Boolean onAccount,
      @Nullable String dueDays,
      @Nullable Boolean worksSeparately,
      @Nullable Boolean improvements,
      @Nullable Boolean sinkingFund,
      @Nullable Integer managementPercent,
      @Nullable String interestClause,
      @Nullable String costsClause,
      @Nullable Boolean reservedAsRent,
      @Nullable LocalDate rightToBuy,
      @Nullable Boolean mainHome,
      @Nullable Boolean sublet,
      Safety safety,
      Before assisted,
      Machinery machinery) {}

  /// What the Building Safety Act 2022 asks of a lease; null is not known.
  ///
  /// @param qualifying whether it qualified on 14 February 2022
  /// @param value on that day
  /// @param asked what was asked for relevant defects, with interim measures that count, before
  ///   this product asked for any
  /// @param until the day until which that counts
  record Safety(
      @Nullable Boolean qualifying,
      @Nullable Money value,
      @Nullable Money asked,
      @Nullable LocalDate until) {

    /// Nothing is on file.
    static final Safety UNKNOWN = new Safety(null, null, null, null);
  }

  /// What a run asked for, as far as a cap of several years counts it.
  record Asked(int year, LocalDate issued, Money sum) {}

  /// What was asked for works with government's assistance before this product asked for any; null
  /// is not known.
  ///
  /// @param until the day until which that counts
  record Before(@Nullable Money asked, @Nullable LocalDate until) {

    /// Nothing is on file.
    static final Before UNKNOWN = new Before(null, null);
  }

  /// What a lease says of how its year is run; null is not known.
  ///
  /// @param certificate who certifies the costs before their balance is asked for, `none` for
  ///   nobody
  /// @param balancingDue when a balance falls due: `28-days` or `on-demand`
  /// @param midYear whether money in advance may be asked for after the year has begun
  record Machinery(
      @Nullable String certificate, @Nullable String balancingDue, @Nullable Boolean midYear) {

    /// Nothing is on file.
    static final Machinery UNKNOWN = new Machinery(null, null, null);
  }

  /// The day after which works with assistance are in one five years with those now shared out:
  /// five years before the first of them.
  static LocalDate assistedAfter(LocalDate begins, List<Cost> costs) {
    return costs.stream()
        .filter(cost -> cost.assisted() && cost.incurred() != null)
        .map(cost -> java.util.Objects.requireNonNull(cost.incurred()))
        .min(java.util.Comparator.naturalOrder())
        .orElse(begins)
        .minusYears(YEARS_OF_ASSISTANCE);
  }

  /// An estimate of a section 125 notice, with indices in tenths.
  record Estimate(
      boolean itemised, Money estimate, @Nullable Integer atNotice, @Nullable Integer atCost) {}

  /// The account that a lease is billed on.
  ///
  /// @param yearEnd `03-31`, null where not on file
  record Holder(long account, String reference, @Nullable String yearEnd) {}

  /// A consultation on file.
  record Consulted(long version, String id, String subject, ConsultationFile file) {}

  /// A head of charge at a node.
  record NodeHead(String node, String head) {}

  YearFacts {
    nodes = Map.copyOf(nodes);
    inside = Set.copyOf(inside);
    costs = List.copyOf(costs);
    weights = Map.copyOf(weights);
    leases = Map.copyOf(leases);
    consultations = Map.copyOf(consultations);
    compared = Map.copyOf(compared);
    assisted = Map.copyOf(assisted);
    defects = Map.copyOf(defects);
  }

  /// The last day of the year.
  LocalDate ends() {
    return begins.plusYears(1).minusDays(1);
  }

  /// Whether a dwelling is one of those that the run is for.
  boolean isInside(Unit unit) {
    return inside.contains(unit.node());
  }

  /// The lease of a dwelling, null where the council holds it.
  @Nullable Lease lease(Unit unit) {
    return unit.lease() == null ? null : leases.get(unit.lease());
  }
}
