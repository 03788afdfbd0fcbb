package evenkeel.app.worklist;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.worklist.Absence.Cover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to absences and who covers. A cover ends by itself after the last day.
@Service
public class Absences {

  private static final int MOST_ROWS = 500;
  private static final int LONGEST_DAYS = 366;

  private final JdbcClient jdbc;
  private final PortfolioBook book;
  private final Officers officers;
  private final Access access;
  private final Audit audit;
  private final BusinessDay businessDay;

  Absences(
      JdbcClient jdbc,
      PortfolioBook book,
      Officers officers,
      Access access,
      Audit audit,
      BusinessDay businessDay) {
    this.jdbc = jdbc;
    this.book = book;
    this.officers = officers;
    this.access = access;
    this.audit = audit;
    this.businessDay = businessDay;
  }

  /// Absences that stand on a day or begin after it, the first to begin first.
  public List<Absence> from(LocalDate day) {
    var covers = covers(day);
    return jdbc
        .sql(
            """
            select a.*, e.back_on from worklist.absence a
              left join worklist.absence_ended e on e.absence_id = a.id
             where a.to_on >= :day order by a.from_on, a.id limit :limit
            """)
        .param("day", day)
        .param("limit", MOST_ROWS)
        .query(
            (row, _) ->
                new Absence(
                    row.getLong("id"),
                    row.getString("officer"),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("to_on", LocalDate.class),
                    row.getString("reason"),
                    row.getString("recorded_by"),
                    row.getObject("back_on", LocalDate.class),
                    covers.getOrDefault(row.getLong("id"), List.of())))
        .list()
        .stream()
        .filter(absence -> !absence.last().isBefore(day))
        .toList();
  }

  private Map<Long, List<Cover>> covers(LocalDate day) {
    var covers = new HashMap<Long, List<Cover>>();
    jdbc.sql(
            """
            select c.absence_id, c.portfolio_id, c.officer
              from worklist.cover c join worklist.absence a on a.id = c.absence_id
             where a.to_on >= ? order by c.id
            """)
        .param(day)
        .query(
            row -> {
              covers
                  .computeIfAbsent(row.getLong("absence_id"), _ -> new ArrayList<>())
                  .add(
                      new Cover(
                          row.getObject("portfolio_id", Long.class), row.getString("officer")));
            });
    return covers;
  }

  /// Records that an officer will be away: by a manager, or by the officer.
  @Transactional
  public Result record(
      String away, LocalDate from, LocalDate to, List<Cover> covers, String reason, Officer by) {
    requireMay(by, away);
    var refusal = wrongDays(away, from, to).or(() -> wrongCover(away, from, to, covers));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var id =
        jdbc.sql(
                """
                insert into worklist.absence (officer, from_on, to_on, reason, recorded_by)
                values (?, ?, ?, ?, ?) returning id
                """)
            .params(away, from, to, reason.strip(), by.username())
            .query(Long.class)
            .single();
    covers.forEach(cover -> add(id, cover));
    audit.act(
        by.actor(),
        "absence recorded",
        new Subject("officer", away),
        reason.strip(),
        Map.of(
            "from", from.toString(),
            "to", to.toString(),
            "covers", covers.stream().map(Cover::officer).distinct().toList()));
    return new Result.Done(id);
  }

  private void add(long absence, Cover cover) {
    jdbc.sql(
            """
            insert into worklist.cover (absence_id, portfolio_id, officer)
            values (:absence, :portfolio, :officer)
            """)
        .param("absence", absence)
        .param("portfolio", cover.portfolio())
        .param("officer", cover.officer())
        .update();
  }

  /// Ends an absence before its last day.
  ///
  /// @param backOn the first day back
  @Transactional
  public Result end(long id, LocalDate backOn, String reason, Officer by) {
    var found = from(businessDay.today()).stream().filter(each -> each.id() == id).findFirst();
    if (found.isEmpty()) {
      access.require(by, Act.RECORD_ABSENCE);
      return Result.refused("", "There is no absence " + id + " to end");
    }
    requireMay(by, found.get().officer());
    if (backOn.isBefore(businessDay.today()) || backOn.isAfter(found.get().to())) {
      return Result.refused(
          "back-day", "Enter a day from today to the last day, " + found.get().to());
    }
    var ended =
        jdbc.sql(
                """
                insert into worklist.absence_ended (absence_id, back_on, reason, ended_by)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(id, backOn, reason.strip(), by.username())
            .update();
    if (ended == 0) {
      return Result.refused("", "It was ended already");
    }
    audit.act(
        by.actor(),
        "absence ended",
        new Subject("officer", found.get().officer()),
        reason.strip(),
        Map.of("backOn", backOn.toString()));
    return new Result.Done(id);
  }

  /// One's own absence, or a manager anybody's.
  private void requireMay(Officer by, String away) {
    access.require(by, by.username().equals(away) ? Act.RECORD_ABSENCE : Act.KEEP_PORTFOLIOS);
  }

  private Optional<Result> wrongDays(String away, LocalDate from, LocalDate to) {
    if (officers.find(away).filter(Division::works).isEmpty()) {
      return refused("officer", "Choose an officer who works on debts");
    }
    if (from.isBefore(businessDay.today())) {
      return refused("from-day", "Enter today or a later day");
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      return refused("to-day", "Enter a last day on or after the first, within a year");
    }
    var other = meeting(away, from, to);
    return other == null
        ? Optional.empty()
        : refused("from-day", "An absence is recorded already: " + days(other));
  }

  private Optional<Result> wrongCover(
      String away, LocalDate from, LocalDate to, List<Cover> covers) {
    if (covers.isEmpty()) {
      return refused("cover", "Choose who covers");
    }
    var covered = new HashSet<Long>();
    for (var cover : covers) {
      var portfolio = cover.portfolio();
      var field = portfolio == null ? "cover" : "cover-" + portfolio;
      var officer = officers.find(cover.officer());
      if (officer.isEmpty() || !Division.works(officer.get())) {
        return refused(field, "Choose an officer who works on debts");
      }
      if (cover.officer().equals(away)) {
        return refused(field, "Choose somebody else: nobody covers for themselves");
      }
      if (portfolio != null && !looksAfter(away, portfolio, from)) {
        return refused(field, "Choose a portfolio of the officer who is away");
      }
      if (!covered.add(portfolio == null ? 0L : portfolio)) {
        return refused(field, "Choose one cover for each portfolio");
      }
      var other = meeting(cover.officer(), from, to);
      if (other != null) {
        return refused(field, officer.get().displayName() + " is away too: " + days(other));
      }
    }
    return Optional.empty();
  }

  private boolean looksAfter(String officer, long portfolio, LocalDate day) {
    return officer.equals(book.byHand().get(portfolio))
        || book.on(day).stream()
            .anyMatch(
                version ->
                    version.portfolio() == portfolio
                        && !version.closed()
                        && version.terms().officer().equals(officer));
  }

  private @Nullable Absence meeting(String officer, LocalDate from, LocalDate to) {
    return from(from).stream()
        .filter(each -> each.officer().equals(officer))
        .filter(each -> !each.from().isAfter(to) && !each.last().isBefore(each.from()))
        .findFirst()
        .orElse(null);
  }

  private static String days(Absence absence) {
    return absence.from() + " to " + absence.last();
  }

  private static Optional<Result> refused(String field, String because) {
    return Optional.of(Result.refused(field, because));
  }
}
