package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Officer;
import evenkeel.app.monitoring.WorkFilter;
import evenkeel.app.monitoring.Worklists;
import evenkeel.app.monitoring.Worklists.Backlog;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Calendars;
import evenkeel.app.worklist.Division;
import evenkeel.app.worklist.Divisions;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.State;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.Waiting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What needs somebody, by how long it has and by one other thing. Each figure has the cut of the
/// worklist that lists what it counts.
@Component
class BacklogTable {

  private static final WorkFilter.What NEEDS_SOMEBODY =
      new WorkFilter.What(null, State.ACTION, null, null, null);

  /// What the backlog is told by.
  enum By {
    PORTFOLIO("Portfolio"),
    OFFICER("Officer"),
    TYPE("Type of debt"),
    STEP("Step"),
    WARD("Ward");

    private final String title;

    By(String title) {
      this.title = title;
    }

    /// As on pages.
    String title() {
      return title;
    }

    /// As in addresses.
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<By> of(String key) {
      return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst();
    }
  }

  /// What one row is of.
  ///
  /// @param cut the worklist of the whole row
  record Group(String title, WorkCut cut) {}

  /// One row: how many debts, and what is overdue on them.
  record Row(Group group, Map<Waiting, Long> debts, Money overdue) {

    Row {
      debts = Map.copyOf(debts);
    }

    long of(Waiting waiting) {
      return debts.getOrDefault(waiting, 0L);
    }

    long sum() {
      return debts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// @param all every row together
  /// @param notShown how many are left out because they are shut to whoever asks
  record Table(By by, LocalDate today, List<Row> rows, Row all, long notShown) {

    Table {
      rows = List.copyOf(rows);
    }
  }

  private final Worklists worklists;
  private final Divisions divisions;
  private final Access access;
  private final BusinessDay businessDay;
  private final Calendars calendars;

  BacklogTable(
      Worklists worklists,
      Divisions divisions,
      Access access,
      BusinessDay businessDay,
      Calendars calendars) {
    this.worklists = worklists;
    this.divisions = divisions;
    this.access = access;
    this.businessDay = businessDay;
    this.calendars = calendars;
  }

  Table of(By by, Officer officer) {
    var today = businessDay.today();
    var division = divisions.on(today);
    var shut = access.accountsShutTo(officer);
    var apart = new HashSet<Long>();
    division.shut().values().forEach(apart::addAll);
    var found = worklists.backlog(since(today), apart, shut);
    var groups = new LinkedHashMap<Group, Sum>();
    var all = new Sum();
    for (var each : found) {
      groups.computeIfAbsent(group(by, each, division, officer), _ -> new Sum()).add(each);
      all.add(each);
    }
    var rows =
        groups.entrySet().stream()
            .map(entry -> entry.getValue().row(entry.getKey()))
            .sorted(
                Comparator.comparingLong((Row row) -> row.of(Waiting.OVER_20))
                    .thenComparingLong(Row::sum)
                    .reversed()
                    .thenComparing(row -> row.group().title()))
            .toList();
    var needed = AskedLists.everything(shut).of(NEEDS_SOMEBODY);
    return new Table(
        by, today, rows, all.row(new Group("All", cut("all"))), worklists.countShut(needed));
  }

  private Map<Waiting, LocalDate> since(LocalDate today) {
    var calendar = calendars.workingDays();
    return Arrays.stream(Waiting.values())
        .collect(
            Collectors.toMap(band -> band, band -> Waiting.since(band.over(), today, calendar)));
  }

  private static Group group(By by, Backlog each, Division division, Officer officer) {
    var whose = division.whose(each.portfolio(), each.type().key(), each.account());
    return switch (by) {
      case PORTFOLIO ->
          new Group(
              whose.name(), cut(whose.isNobodys() ? "nobody" : "portfolio-" + whose.portfolio()));
      case OFFICER -> ofOfficer(whose, division);
      case TYPE -> new Group(each.type().title(), cut("all").with(WorkCut.TYPE, each.type().key()));
      case STEP ->
          !officer.worksOn(each.type().key())
              ? new Group(
                  each.type().title() + ": step not shown",
                  cut("all").with(WorkCut.TYPE, each.type().key()))
              : each.step().isEmpty()
                  ? new Group(
                      "Look at the records", cut("all").with(WorkCut.STEP, WorkFilter.What.NO_STEP))
                  : new Group(title(each.step()), cut("all").with(WorkCut.STEP, each.step()));
      case WARD ->
          each.ward().isEmpty()
              ? new Group(
                  "No ward is told", cut("all").with(WorkCut.WARD, WorkFilter.Where.NO_WARD))
              : new Group(each.ward(), cut("all").with(WorkCut.WARD, each.ward()));
    };
  }

  private static Group ofOfficer(Division.Whose whose, Division division) {
    if (whose.isNobodys()) {
      return new Group("Nobody's", cut("nobody"));
    }
    return whose.isWithTheManager()
        ? new Group("With the manager", cut("manager"))
        : new Group(division.nameOf(whose.officer()), cut("officer-" + whose.officer()));
  }

  private static String title(String step) {
    return StepKind.valueOf(step.toUpperCase(Locale.ROOT)).title();
  }

  private static WorkCut cut(String whose) {
    return WorkCut.of(Map.of(), whose);
  }

  /// A row while it is added up.
  private static final class Sum {
    private final Map<Waiting, Long> debts = new EnumMap<>(Waiting.class);
    private long overduePence;

    void add(Backlog each) {
      debts.merge(each.waiting(), each.debts(), Long::sum);
      overduePence += each.overduePence();
    }

    Row row(Group group) {
      return new Row(group, debts, Money.ofPence(overduePence));
    }
  }
}
