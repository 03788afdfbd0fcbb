package evenkeel.app.monitoring;

import evenkeel.app.worklist.Pile;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.State;
import evenkeel.core.work.PostcodeArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which standings a worklist shows; a null, and a blank of a place, narrows nothing.
///
/// @param piles the desks; null for every desk
/// @param endings of the account's number, where an officer looks after accounts by them; empty for
///   all
/// @param without accounts that are shut to whoever asks
public record WorkFilter(
    What what,
    Where where,
    Size size,
    @Nullable List<Pile> piles,
    List<String> endings,
    Set<Long> without,
    Order order) {

  public static final WorkFilter ALL =
      new WorkFilter(What.ANY, Where.ANYWHERE, Size.ANY, null, List.of(), Set.of(), Order.RANK);

  public WorkFilter {
    piles = piles == null ? null : List.copyOf(piles);
    endings = List.copyOf(endings);
    without = Set.copyOf(without);
  }

  /// What a debt is and what was decided of it.
  ///
  /// @param step the step that is next; [#NO_STEP] for none
  public record What(
      @Nullable DebtType type,
      @Nullable State state,
      @Nullable String answer,
      @Nullable String step,
      @Nullable String reasonCode) {

    public static final String NO_STEP = "none";

    public static final What ANY = new What(null, null, null, null, null);

    /// A type of debt in every state.
    public static What of(@Nullable DebtType type) {
      return new What(type, null, null, null, null);
    }
  }

  /// Where a debt's property is.
  ///
  /// @param ward by its name; [#NO_WARD] for those of which none is told
  public record Where(
      @Nullable PostcodeArea area, String street, String estate, String block, String ward) {

    public static final String NO_WARD = "none";

    public static final Where ANYWHERE = new Where(null, "", "", "", "");
  }

  /// How much is owed, both ends included, and since when somebody is needed.
  ///
  /// @param neededBy needed since this evening or an earlier one
  /// @param neededAfter needed since an evening after this one
  public record Size(
      @Nullable Long leastPence,
      @Nullable Long mostPence,
      @Nullable LocalDate neededBy,
      @Nullable LocalDate neededAfter) {

    public static final Size ANY = new Size(null, null, null, null);
  }

  /// The order of a list.
  public enum Order {
    /// Harm avoided and money at risk.
    RANK,
    /// What has needed somebody longest; what needs nobody is not listed.
    OLDEST
  }

  /// Where a list goes on: after this debt.
  ///
  /// @param key its rank, or the day since when it is needed, counted from 1 January 1970
  public record After(long key, long debt) {

    public static final After START = new After(Long.MAX_VALUE, 0);

    boolean isStart() {
      return key == Long.MAX_VALUE;
    }
  }

  /// What leads on from a debt.
  public After after(Standings.Standing last) {
    var since = last.neededSince();
    return new After(
        order == Order.RANK || since == null ? last.rank() : since.toEpochDay(), last.debt());
  }

  /// Whether it narrows by what was decided of a debt, beyond the state.
  public boolean looksInto() {
    return what.answer() != null || what.step() != null || what.reasonCode() != null;
  }

  /// The same list of something else.
  public WorkFilter of(What other) {
    return new WorkFilter(other, where, size, piles, endings, without, order);
  }
}
