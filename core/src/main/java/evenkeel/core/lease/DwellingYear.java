package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One dwelling's shares of a year's costs, each told apart by what has become of it. What was
/// asked for on account has met the earliest costs, so that only what is beyond it can be lost; a
/// cap lets through what the lines that it bounds have left of it, in the order of their costs.
///
/// @param lines in the order in which the shares were given
public record DwellingYear(List<Told> lines) {

  /// A share of a cost with what bears on it.
  ///
  /// @param incurred null where nothing tells when: such a share is not taken to be lost
  /// @param neverDue why the lease does not ask for it, blank where it does
  /// @param caps names of those that bound it
  /// @param notified the share of the figure that a notice in time states: so much of it is not
  ///   lost (Landlord and Tenant Act 1985 section 20B(2))
  public record Share(
      Money share,
      @Nullable LocalDate incurred,
      String neverDue,
      List<String> caps,
      Money notified) {

    public Share {
      caps = List.copyOf(caps);
    }

    /// A share of a cost of which no notice was given.
    public Share(Money share, @Nullable LocalDate incurred, String neverDue, List<String> caps) {
      this(share, incurred, neverDue, caps, Money.ZERO);
    }
  }

  /// What becomes of one share.
  ///
  /// @param because why any of it is not due, blank where all of it is
  public record Told(Parted parted, String because) {}

  /// Words of the reason for which a share is lost.
  public static final String LOST = "18 months";

  public DwellingYear {
    lines = List.copyOf(lines);
  }

  /// @param caps the most that all lines of one name may come to together
  /// @param onAccount what was asked for in advance
  /// @param earliestInTime costs incurred before it are too old for the demand
  public static DwellingYear of(
      List<Share> shares, Map<String, Money> caps, Money onAccount, LocalDate earliestInTime) {
    var order = inTime(shares);
    var payable = capped(shares, order, caps, new Money[shares.size()]);
    var lost = lost(shares, order, payable, onAccount, earliestInTime);
    var left = capped(shares, order, caps, lost);
    var told = new ArrayList<Told>();
    for (var i = 0; i < shares.size(); i++) {
      told.add(told(shares.get(i), lost[i], left[i], caps.keySet()));
    }
    return new DwellingYear(told);
  }

  public Money due() {
    return Money.sum(lines.stream().map(line -> line.parted().due()).toList());
  }

  public Money lost() {
    return Money.sum(lines.stream().map(line -> line.parted().lost()).toList());
  }

  private static Told told(Share share, Money lost, Money left, java.util.Set<String> names) {
    if (!share.neverDue().isEmpty()) {
      return new Told(
          new Parted(share.share(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO),
          share.neverDue());
    }
    var capped = share.share().minus(lost).minus(left);
    var because =
        lost.isZero()
            ? capped.isZero()
                ? ""
                : share.caps().stream().filter(names::contains).findFirst().orElse("")
            : LOST;
    return new Told(new Parted(Money.ZERO, lost, capped, Money.ZERO, left), because);
  }

  /// The lines by when their costs were incurred; those of no known day come first, since money on
  /// account is used on them before it is taken from one that may be lost.
  private static int[] inTime(List<Share> shares) {
    return IntStream.range(0, shares.size())
        .boxed()
        .sorted(
            Comparator.comparing(
                    (Integer i) -> shares.get(i).incurred(),
                    Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// What the caps leave of each share. What is lost leaves room under a cap for later lines.
  ///
  /// @param taken what has gone from it already, null for nothing
  private static Money[] capped(
      List<Share> shares, int[] order, Map<String, Money> caps, @Nullable Money[] taken) {
    var left = new HashMap<>(caps);
    var payable = new Money[shares.size()];
    for (var i : order) {
      var share = shares.get(i);
      if (!share.neverDue().isEmpty()) {
        payable[i] = Money.ZERO;
        continue;
      }
      var most = share.share();
      for (var name : share.caps()) {
        most = most.min(left.getOrDefault(name, most));
      }
      var gone = taken[i];
      most = gone == null ? most : most.minus(gone);
      payable[i] = most;
      for (var name : share.caps()) {
        var rest = left.get(name);
        if (rest != null) {
          left.put(name, rest.minus(most));
        }
      }
    }
    return payable;
  }

  private static Money[] lost(
      List<Share> shares, int[] order, Money[] payable, Money onAccount, LocalDate earliestInTime) {
    var met = onAccount;
    var lost = new Money[shares.size()];
    for (var i : order) {
      var beyond = payable[i].minus(met).orZero();
      met = met.minus(payable[i]).orZero();
      var incurred = shares.get(i).incurred();
      var old = incurred != null && incurred.isBefore(earliestInTime);
      lost[i] =
          old
              ? beyond.min(payable[i].orZero().minus(shares.get(i).notified()).orZero())
              : Money.ZERO;
    }
    return lost;
  }
}
