package evenkeel.app.worklist;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.accounts.Debts;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Ids;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to debts that are handed to an officer one by one, whatever their portfolio.
@Service
public class Handovers {

  private static final int MOST_ROWS = 100;

  private final JdbcClient jdbc;
  private final PortfolioBook book;
  private final Officers officers;
  private final Debts debts;
  private final Access access;
  private final Audit audit;
  private final BusinessDay businessDay;
  private final ApplicationEventPublisher events;

  Handovers(
      JdbcClient jdbc,
      PortfolioBook book,
      Officers officers,
      Debts debts,
      Access access,
      Audit audit,
      BusinessDay businessDay,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.book = book;
    this.officers = officers;
    this.debts = debts;
    this.access = access;
    this.audit = audit;
    this.businessDay = businessDay;
    this.events = events;
  }

  /// One handover as it stands in the book.
  ///
  /// @param officer to whom; null back to the portfolio that the rules choose
  public record Handover(
      long id, @Nullable String officer, LocalDate fromOn, String reason, String handedBy) {}

  /// Where debts are by hand on a day: the number of a portfolio by the number of a debt. Those
  /// that rules sort are not in it.
  public Map<Long, Long> on(LocalDate day, Ids debts) {
    var handed = new HashMap<Long, Long>();
    jdbc.sql(
            """
            select distinct on (debt_id) debt_id, portfolio_id from worklist.handover
             where from_on <= ? and %s order by debt_id, from_on desc, id desc
            """
                .formatted(debts.holds("debt_id")))
        .param(day)
        .query(
            row -> {
              var portfolio = row.getObject("portfolio_id", Long.class);
              if (portfolio != null) {
                handed.put(row.getLong("debt_id"), portfolio);
              }
            });
    return handed;
  }

  /// A debt's handovers, the last to take effect first.
  public List<Handover> of(long debt) {
    return jdbc.sql(
            """
            select h.id, p.hand_of as officer, h.from_on, h.reason, h.handed_by
              from worklist.handover h left join worklist.portfolio p on p.id = h.portfolio_id
             where h.debt_id = ? order by h.from_on desc, h.id desc limit ?
            """)
        .params(debt, MOST_ROWS)
        .query(Handover.class)
        .list();
  }

  /// Hands a debt to an officer from a day on.
  ///
  /// @param to user name; null hands it back to the portfolio that the rules choose
  @Transactional
  public Result hand(long debt, @Nullable String to, LocalDate from, String reason, Officer by) {
    var record = debts.onRecord(debts.account(debt));
    access.require(
        by,
        Act.KEEP_PORTFOLIOS,
        new Access.OnRecord(Subject.of("debt", debt), record.debtTypes(), record.parties()));
    if (from.isBefore(businessDay.today())) {
      return Result.refused("from-day", "Enter today or a later day");
    }
    if (reason.isBlank()) {
      return Result.refused("reason", "Enter why");
    }
    var refusal = to == null ? Optional.<Result>empty() : refusal(to, record);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var id = insert(debt, to, from, reason.strip(), by);
    audit.act(
        by.actor(),
        to == null ? "debt handed back" : "debt handed over",
        Subject.of("debt", debt),
        reason.strip(),
        Map.of("officer", Objects.requireNonNullElse(to, ""), "from", from.toString()));
    if (!from.isAfter(businessDay.today())) {
      events.publishEvent(new WorkDivided(Set.of(debt)));
    }
    return new Result.Done(id);
  }

  private Optional<Result> refusal(String to, Access.OnRecord record) {
    var officer = officers.find(to);
    if (officer.isEmpty() || !Division.works(officer.get())) {
      return Optional.of(Result.refused("officer", "Choose an officer who works on debts"));
    }
    // Why is not said: it would tell who knows whom.
    return access.may(officer.get(), Act.PLACE_HOLD, record) instanceof Access.Answer.Denied
        ? Optional.of(
            Result.refused(
                "officer",
                officer.get().displayName() + " cannot work on this debt: choose another officer"))
        : Optional.empty();
  }

  private long insert(long debt, @Nullable String to, LocalDate from, String reason, Officer by) {
    return jdbc.sql(
            """
            insert into worklist.handover (debt_id, portfolio_id, from_on, reason, handed_by)
            values (:debt, :portfolio, :from, :reason, :by) returning id
            """)
        .param("debt", debt)
        .param("portfolio", to == null ? null : book.byHandOf(to))
        .param("from", from)
        .param("reason", reason)
        .param("by", by.username())
        .query(Long.class)
        .single();
  }
}
