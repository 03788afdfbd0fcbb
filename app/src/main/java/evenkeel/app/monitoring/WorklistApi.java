package evenkeel.app.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Calendars;
import evenkeel.app.worklist.Division;
import evenkeel.app.worklist.Divisions;
import evenkeel.core.calendar.WorkingDays;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.State;
import evenkeel.core.work.PostcodeArea;
import evenkeel.core.work.Waiting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The worklist, cut as officers cut it.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Monitoring")
class WorklistApi {

  private static final int LONGEST_WAIT = 250;

  private final Access access;
  private final Audit audit;
  private final Worklists worklists;
  private final Divisions divisions;
  private final BusinessDay businessDay;
  private final Calendars calendars;

  WorklistApi(
      Access access,
      Audit audit,
      Worklists worklists,
      Divisions divisions,
      BusinessDay businessDay,
      Calendars calendars) {
    this.access = access;
    this.audit = audit;
    this.worklists = worklists;
    this.divisions = divisions;
    this.businessDay = businessDay;
    this.calendars = calendars;
  }

  /// One debt of the worklist.
  ///
  /// @param standing where it stands
  /// @param portfolio its number, 0 for nobody's; null when it is with the manager
  /// @param officer user name of who works on it today; null when nobody's or with the manager
  /// @param coveredFor user name of who is away; null when nobody is
  /// @param neededSince the first evening of this answer; null when the debt needs nobody
  /// @param workingDays since then
  record Work(
      @JsonUnwrapped StandingsApi.Row standing,
      @Nullable Long portfolio,
      @Nullable String officer,
      @Nullable String coveredFor,
      @Nullable LocalDate neededSince,
      @Nullable Integer workingDays) {}

  /// How a list is cut; a null narrows nothing.
  private record Cut(
      String whose,
      WorkFilter.What what,
      WorkFilter.Where where,
      WorkFilter.Size size,
      WorkFilter.Order order) {}

  /// @param whose `all`, `mine`, `nobody`, `manager`, `officer-` with a user name or `portfolio-`
  ///   with a number
  /// @param postcode area, district or sector
  /// @param street unique street reference number
  /// @param ward the electoral ward, by its name
  /// @param balanceFrom, balanceTo in pence, both included
  /// @param over more than so many working days since somebody was needed
  /// @param order `rank` or `oldest`
  @GetMapping("/worklist")
  @Operation(summary = "Debts that need somebody, the most pressing first")
  Listed<Work> worklist(
      @RequestParam(defaultValue = "all") String whose,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String answer,
      @RequestParam(required = false) @Nullable String step,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String postcode,
      @RequestParam(required = false) @Nullable String street,
      @RequestParam(required = false) @Nullable String estate,
      @RequestParam(required = false) @Nullable String block,
      @RequestParam(required = false) @Nullable String ward,
      @RequestParam(required = false) @Nullable Long balanceFrom,
      @RequestParam(required = false) @Nullable Long balanceTo,
      @RequestParam(required = false) @Nullable Integer over,
      @RequestParam(defaultValue = "rank") String order,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 2);
    var after =
        at == null ? WorkFilter.After.START : new WorkFilter.After(at.number(0), at.number(1));
    var today = businessDay.find().orElse(LocalDate.EPOCH);
    var cut =
        new Cut(
            whose,
            new WorkFilter.What(type(type), state(state), answer, step, reason),
            new WorkFilter.Where(
                area(postcode), text(street), text(estate), text(block), text(ward)),
            new WorkFilter.Size(
                pence("balanceFrom", balanceFrom),
                pence("balanceTo", balanceTo),
                neededBy(over, today),
                null),
            order(order));
    return list(cut, after, rows, today, officer);
  }

  private Listed<Work> list(
      Cut cut, WorkFilter.After after, int rows, LocalDate today, Officer officer) {
    var division = divisions.on(today);
    var filter = filter(cut, division, officer);
    var found = worklists.page(filter, after, rows + 1);
    var state = cut.what().state();
    audit.look(
        officer.actor(),
        "worklist",
        new Subject("worklist", state == null ? "all" : state.name().toLowerCase(Locale.ROOT)),
        Map.of("shown", Math.min(rows, found.size())));
    var page =
        Listed.of(
            found, rows, last -> Cursor.after(filter.after(last).key(), filter.after(last).debt()));
    if (page.items().isEmpty()) {
      return new Listed<>(List.of(), null, worklists.countShut(filter));
    }
    var calendar = calendars.workingDays();
    return new Listed<>(
        page.items().stream()
            // A filter tells too: it looks into the officer's own types only.
            .filter(each -> !filter.looksInto() || officer.worksOn(each.debtType().key()))
            .map(each -> work(each, division, today, calendar, officer))
            .toList(),
        page.next(),
        worklists.countShut(filter));
  }

  private WorkFilter filter(Cut cut, Division division, Officer officer) {
    var chosen =
        division
            .chosen(cut.whose(), officer)
            .orElseThrow(
                () ->
                    unknown(
                        "whose",
                        "all, mine, nobody, manager, officer-… or portfolio-… that there is",
                        cut.whose()));
    return new WorkFilter(
        cut.what(),
        cut.where(),
        cut.size(),
        chosen.piles(),
        List.of(),
        access.accountsShutTo(officer),
        cut.order());
  }

  private static Work work(
      Standings.Standing each,
      Division division,
      LocalDate today,
      WorkingDays calendar,
      Officer officer) {
    var whose = division.whose(each.portfolio(), each.debtType().key(), each.account());
    var since = officer.worksOn(each.debtType().key()) ? each.neededSince() : null;
    return new Work(
        StandingsApi.row(each, officer),
        whose.isWithTheManager() ? null : Long.valueOf(whose.portfolio()),
        orNull(whose.officer()),
        orNull(whose.coveredFor()),
        since,
        since == null ? null : Integer.valueOf(Waiting.days(since, today, calendar)));
  }

  private @Nullable LocalDate neededBy(@Nullable Integer over, LocalDate today) {
    if (over == null) {
      return null;
    }
    if (over < 1 || over > LONGEST_WAIT) {
      throw Refusal.unreadable(
          "over", "out-of-range", "expected 1 to " + LONGEST_WAIT + " working days, found " + over);
    }
    return Waiting.since(over, today, calendars.workingDays());
  }

  private static @Nullable Long pence(String name, @Nullable Long pence) {
    if (pence != null && pence < 1) {
      throw Refusal.unreadable(
          name, "out-of-range", "expected pence from 1 upwards, found " + pence);
    }
    return pence;
  }

  private static WorkFilter.Order order(String order) {
    return switch (order) {
      case "rank" -> WorkFilter.Order.RANK;
      case "oldest" -> WorkFilter.Order.OLDEST;
      default -> throw unknown("order", "rank or oldest", order);
    };
  }

  private static @Nullable PostcodeArea area(@Nullable String text) {
    return text == null
        ? null
        : PostcodeArea.of(text)
            .orElseThrow(
                () -> unknown("postcode", "an area, district or sector such as KM4 2", text));
  }

  private static @Nullable DebtType type(@Nullable String type) {
    return type == null
        ? null
        : DebtType.of(type)
            .orElseThrow(
                () -> unknown("type", "council_tax, hb_overpayment, leasehold or sundry", type));
  }

  private static @Nullable State state(@Nullable String state) {
    if (state == null) {
      return null;
    }
    for (var known : State.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(state)) {
        return known;
      }
    }
    throw unknown("state", "action, waiting, hold, on_plan or nothing_due", state);
  }

  private static Refusal unknown(String name, String expected, @Nullable String found) {
    return Refusal.unreadable(name, "unknown", "expected " + expected + ", found " + found);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
