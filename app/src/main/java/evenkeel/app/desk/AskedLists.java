package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Officer;
import evenkeel.app.monitoring.WorkFilter;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Calendars;
import evenkeel.app.ui.Problems;
import evenkeel.app.worklist.Division;
import evenkeel.app.worklist.Divisions;
import evenkeel.app.worklist.Pile;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.State;
import evenkeel.core.work.PostcodeArea;
import evenkeel.core.work.Waiting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a cut means today to one officer.
@Component
class AskedLists {

  private static final String OVER = "over-";

  private final Divisions divisions;
  private final Access access;
  private final BusinessDay businessDay;
  private final Calendars calendars;

  AskedLists(Divisions divisions, Access access, BusinessDay businessDay, Calendars calendars) {
    this.divisions = divisions;
    this.access = access;
    this.businessDay = businessDay;
    this.calendars = calendars;
  }

  /// A list that was asked for.
  ///
  /// @param problems what of the cut has no meaning; the list is then shown without it
  record Asked(
      WorkPosition at, WorkFilter filter, Division division, LocalDate today, Problems problems) {

    WorkCut cut() {
      return at.cut();
    }
  }

  Asked asked(Map<String, String> query, Officer officer) {
    var today = businessDay.find().orElse(LocalDate.EPOCH);
    var division = divisions.on(today);
    var at = WorkPosition.of(query, usual(division, officer));
    var cut = at.cut();
    var chosen = division.chosen(cut.get(WorkCut.WHOSE), officer);
    var area = PostcodeArea.of(cut.get(WorkCut.POSTCODE));
    var problems = Problems.NONE;
    if (chosen.isEmpty()) {
      problems = problems.and(WorkCut.WHOSE, "Choose whose work to list");
    }
    if (area.isEmpty() && !cut.get(WorkCut.POSTCODE).isEmpty()) {
      problems =
          problems.and(
              WorkCut.POSTCODE,
              "Enter a postcode area, district or sector, such as ZZ10 or ZZ10 1");
    }
    var endings = endings(cut, division, officer);
    var filter =
        new WorkFilter(
            what(cut),
            new WorkFilter.Where(
                area.orElse(null),
                cut.get(WorkCut.STREET),
                cut.get(WorkCut.ESTATE),
                cut.get(WorkCut.BLOCK),
                cut.get(WorkCut.WARD)),
            size(cut, today),
            endings.isEmpty() && chosen.isPresent() ? chosen.get().piles() : null,
            endings,
            access.accountsShutTo(officer),
            cut.get(WorkCut.ORDER).equals("oldest")
                ? WorkFilter.Order.OLDEST
                : WorkFilter.Order.RANK);
    return new Asked(at, filter, division, today, problems);
  }

  /// Every debt but those that are shut to whoever asks.
  static WorkFilter everything(Set<Long> shut) {
    return on(null, shut);
  }

  /// Every debt of some desks.
  ///
  /// @param piles null for every desk
  static WorkFilter on(@Nullable List<Pile> piles, Set<Long> shut) {
    return new WorkFilter(
        WorkFilter.What.ANY,
        WorkFilter.Where.ANYWHERE,
        WorkFilter.Size.ANY,
        piles,
        List.of(),
        shut,
        WorkFilter.Order.RANK);
  }

  /// Whose list an officer sees first: their own when they have one.
  private static String usual(Division division, Officer officer) {
    return division.of(officer.username()).isEmpty() && officer.portfolio().isBlank()
        ? "all"
        : "mine";
  }

  /// Until an officer looks after a portfolio, the endings that the administrator entered stand in.
  private static List<String> endings(WorkCut cut, Division division, Officer officer) {
    return cut.get(WorkCut.WHOSE).equals("mine")
            && division.of(officer.username()).isEmpty()
            && !officer.portfolio().isBlank()
        ? Arrays.stream(officer.portfolio().split(",")).map(String::strip).toList()
        : List.of();
  }

  private static WorkFilter.What what(WorkCut cut) {
    return new WorkFilter.What(
        DebtType.of(cut.get(WorkCut.TYPE)).orElse(null),
        Arrays.stream(State.values())
            .filter(each -> each.name().equalsIgnoreCase(cut.get(WorkCut.STATE)))
            .findFirst()
            .orElse(null),
        orNull(cut.get(WorkCut.ANSWER)),
        orNull(cut.get(WorkCut.STEP)),
        orNull(cut.get(WorkCut.REASON)));
  }

  private WorkFilter.Size size(WorkCut cut, LocalDate today) {
    var ends = cut.get(WorkCut.VALUE).split("-", -1);
    var least = ends.length == 2 ? number(ends[0]) : null;
    var most = ends.length == 2 ? number(ends[1]) : null;
    var waiting = cut.get(WorkCut.WAITING);
    if (waiting.isEmpty()) {
      return new WorkFilter.Size(least, most, null, null);
    }
    if (waiting.startsWith(OVER)) {
      var over = number(waiting.substring(OVER.length()));
      return over == null || over > 250
          ? new WorkFilter.Size(least, most, null, null)
          : new WorkFilter.Size(least, most, since(over.intValue(), today), null);
    }
    return band(waiting)
        .map(
            band ->
                new WorkFilter.Size(
                    least,
                    most,
                    band.over() == 0 ? null : since(band.over(), today),
                    next(band).map(later -> since(later.over(), today)).orElse(null)))
        .orElse(new WorkFilter.Size(least, most, null, null));
  }

  private static Optional<Waiting> band(String key) {
    return Arrays.stream(Waiting.values())
        .filter(band -> band.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst();
  }

  private static Optional<Waiting> next(Waiting band) {
    return Arrays.stream(Waiting.values())
        .filter(other -> other.ordinal() == band.ordinal() + 1)
        .findFirst();
  }

  private LocalDate since(int over, LocalDate today) {
    return Waiting.since(over, today, calendars.workingDays());
  }

  private static @Nullable Long number(String text) {
    return text.matches("\\d{1,12}") ? Long.valueOf(text) : null;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
