package evenkeel.app.monitoring;

import evenkeel.app.accounts.DebtFacts;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Ids;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Recovery;
import evenkeel.core.recovery.State;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Decides debts: a chunk at a time for the night, and at once those on which a fact landed. A
/// chunk is a range of debt numbers, and is decided under the locks of the strips that it is made
/// of, so that a fact lands either wholly before or wholly after.
@Service
public class Monitoring {

  /// How many debt numbers one lock covers.
  private static final int STRIP = 500;

  /// How many debt numbers a chunk covers at most: what two workers hold in memory at once.
  private static final int CHUNK = 8 * STRIP;

  /// The chunks of a night are shared between two workers, so there is an even number of them.
  private static final int SHARED_BY = 2;

  /// The first key of the advisory locks on strips; the second is the strip's number.
  private static final int LOCKS = 3_001;

  /// Who is liable on a faulted debt cannot be told: where it is stays untold as well.
  private static final Set<String> UNREADABLE = Set.of(Places.HIDDEN);

  private static final Logger LOG = LoggerFactory.getLogger(Monitoring.class);

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final Situations situations;
  private final BusinessDay businessDay;
  private final Sorting sorting;
  private final StateCounts counts;

  Monitoring(
      DataSource dataSource,
      JdbcClient jdbc,
      Situations situations,
      BusinessDay businessDay,
      Sorting sorting,
      StateCounts counts) {
    this.counts = counts;
    this.dataSource = dataSource;
    this.jdbc = jdbc;
    this.situations = situations;
    this.businessDay = businessDay;
    this.sorting = sorting;
  }

  /// What deciding a chunk came to.
  ///
  /// @param stored how many decisions differed from the one before
  public record Count(int decided, int stored, int faulted) {}

  /// The chunks that cover every debt there is now, in order.
  @Transactional
  public List<Ids.Range> chunks() {
    var last = DebtFacts.last(DataSourceUtils.getConnection(dataSource));
    var most = Math.ceilDiv(last + 1, CHUNK);
    var even = SHARED_BY * Math.ceilDiv(most, SHARED_BY);
    var width = STRIP * Math.ceilDiv(last + 1, even * STRIP);
    var chunks = new ArrayList<Ids.Range>();
    for (var first = 0L; first <= last; first += width) {
      chunks.add(new Ids.Range(first, first + width - 1));
    }
    return chunks;
  }

  /// Decides one chunk for the night, in the caller's transaction.
  ///
  /// @param again whether the night of this evening decided these debts before
  @Transactional(propagation = Propagation.MANDATORY)
  public Count decide(Ids.Range chunk, LocalDate evening, boolean again) {
    // Two workers decide at once: processes that the database adds for one question only queue.
    jdbc.sql("set local max_parallel_workers_per_gather = 0").update();
    var strips = LongStream.rangeClosed(chunk.first() / STRIP, chunk.last() / STRIP).toArray();
    lock(strips, strips);
    return decide(
        DataSourceUtils.getConnection(dataSource),
        chunk,
        situations.evening(evening, situations.plannedIssueOn(evening)),
        again ? occasions(chunk, evening) : Map.of(),
        false);
  }

  /// Decides, in the same transaction, the debts on which facts landed, new ones too. Before the
  /// council's first night nothing is decided: the books are still being filled.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(FactsLanded landed) {
    var day = businessDay.find();
    if (day.isEmpty() || landed.debts().isEmpty()) {
      return;
    }
    var at = situations.evening(day.get(), situations.plannedIssueOn(day.get()));
    var sorted = landed.debts().stream().mapToLong(Long::longValue).sorted().toArray();
    for (var from = 0; from < sorted.length; from += CHUNK) {
      again(Arrays.copyOfRange(sorted, from, Math.min(sorted.length, from + CHUNK)), at);
    }
  }

  private void again(long[] debts, Evening at) {
    var fresh = new HashSet<>(Arrays.stream(debts).boxed().toList());
    fresh.removeAll(standing(debts, ""));
    if (!fresh.isEmpty() && !firstNightWas()) {
      fresh.clear();
    }
    // A debt that has no row to lock yet is decided under its strip's own lock.
    lock(
        Arrays.stream(debts).map(debt -> debt / STRIP).distinct().toArray(),
        fresh.stream().mapToLong(debt -> debt / STRIP).distinct().toArray());
    // The rows are locked too, so that two facts that land on one debt are decided one by one.
    fresh.addAll(standing(debts, " for update"));
    if (fresh.isEmpty()) {
      return;
    }
    var wanted = Ids.exactly(fresh.stream().mapToLong(Long::longValue));
    var occasions = new HashMap<Long, Integer>();
    fresh.forEach(debt -> occasions.put(debt, 1));
    occasions.putAll(occasions(wanted, at.evening()));
    decide(DataSourceUtils.getConnection(dataSource), wanted, at, occasions, true);
  }

  private List<Long> standing(long[] debts, String lock) {
    return jdbc.sql(
            "select debt_id from monitoring.standing where debt_id = any (?) order by debt_id"
                + lock)
        .param(debts)
        .query(Long.class)
        .list();
  }

  private boolean firstNightWas() {
    return jdbc.sql("select exists (select from monitoring.night_count)")
        .query(Boolean.class)
        .single();
  }

  /// The number of the next occasion on which each debt is decided on this evening; the night
  /// itself is 0.
  private Map<Long, Integer> occasions(Ids debts, LocalDate evening) {
    return jdbc
        .sql(
            """
            select debt_id, max(occasion) + 1 as next from monitoring.decision
             where %s and evening = ? group by debt_id
            """
                .formatted(debts.holds("debt_id")))
        .param(evening)
        .query((row, _) -> Map.entry(row.getLong("debt_id"), row.getInt("next")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// @param afresh whether a fact landed, which may be where a property is
  private Count decide(
      Connection connection, Ids debts, Evening at, Map<Long, Integer> occasions, boolean afresh) {
    var desks = sorting.now(debts, at.evening());
    var gathering = Gathering.of(connection, debts, at.evening());
    var assembly = new Assembly(gathering, at);
    var known = Known.of(connection, debts);
    var places = Places.of(connection, gathering.debts, known, afresh);
    var recording = new Recording(jdbc, counts, connection, known, occasions, at);
    var faulted = 0;
    for (var draft : gathering.debts) {
      var judged = judged(draft, assembly, at);
      faulted += judged.verdict().isFaulted() ? 1 : 0;
      recording.add(decided(draft, judged, places, desks, known.get(draft.debt), at.evening()));
    }
    return new Count(gathering.debts.size(), recording.finish(), faulted);
  }

  /// A verdict with what its standing shows beside it.
  private record Judged(
      Verdict verdict,
      Money overdue,
      @Nullable LocalDate oldestDue,
      long rank,
      Set<String> markers) {}

  /// A debt that cannot be decided is stored as faulted, and stops no other.
  private static Judged judged(DebtDraft draft, Assembly assembly, Evening at) {
    try {
      var facts = assembly.next(draft);
      var verdict = Verdict.of(Recovery.decide(facts.situation(), at.law(), at.policy()));
      var overdue = Recovery.payable(facts.situation(), at.law(), at.policy());
      return new Judged(
          verdict,
          overdue,
          facts.oldestDue(),
          Rank.of(facts, verdict, overdue, at.evening()),
          facts.markers());
    } catch (RuntimeException fault) {
      LOG.warn("debt {} could not be decided on {}", draft.debt, at.evening(), fault);
      return new Judged(
          Verdict.faulted(fault, at.evening()), Money.ZERO, null, Rank.ofFaulted(), UNREADABLE);
    }
  }

  private static Recording.Decided decided(
      DebtDraft draft,
      Judged judged,
      Places places,
      Sorted desks,
      @Nullable Known before,
      LocalDate evening) {
    var verdict = judged.verdict();
    var account = draft.account;
    var place = places.of(draft, judged.markers());
    return new Recording.Decided(
        draft.debt,
        account.id,
        account.reference,
        account.type,
        verdict,
        draft.balancePence,
        judged.overdue().pence(),
        judged.oldestDue(),
        judged.rank(),
        verdict.fingerprint(),
        place,
        desks.of(draft.debt, account.type, place, draft.balancePence, verdict.step()),
        before == null
            ? (verdict.state() == State.ACTION ? evening : null)
            : before.neededSince(verdict, evening));
  }

  /// Waits for strips in their order, so that no two wait for each other.
  ///
  /// @param strips ascending
  /// @param whole those of them that nobody else may hold; the others are shared
  private void lock(long[] strips, long[] whole) {
    jdbc.sql(
            """
            select count(case when strip = any (:whole)
                           then pg_advisory_xact_lock(:locks, strip::integer)
                           else pg_advisory_xact_lock_shared(:locks, strip::integer) end)
              from unnest(:strips) as strip
            """)
        .param("locks", LOCKS)
        .param("strips", strips)
        .param("whole", whole)
        .query(Long.class)
        .single();
  }
}
