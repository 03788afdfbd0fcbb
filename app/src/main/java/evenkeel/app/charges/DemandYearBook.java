package evenkeel.app.charges;

import evenkeel.app.accounts.DemandLine;
import evenkeel.app.accounts.DemandRecord;
import evenkeel.app.accounts.DemandYear;
import evenkeel.app.accounts.DemandYears;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.Words;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What posted runs and the terms of leases say of demands: whether a clause asks for each head,
/// when its costs were incurred, how consultation about them stands, and whether it is of costs
/// that are only estimated. A charge that a run asked for is of that run; one that the billing
/// system asked for is of the newest posted run of its account, year and kind.
@Service
class DemandYearBook implements DemandYears {

  /// The key of a charge that a run asked for.
  private static final Pattern OWN = Pattern.compile("run:(\\d{1,18}):.*");

  private static final int LONGEST = 40;

  /// What a run tells of each account: its lines of which something is due, first by the set about
  /// which leaseholders are consulted, then in all. Lines and shares are gathered apart first: a
  /// run that was written a moment ago is in no statistics, and its lines would be gone over for
  /// each of its dwellings.
  private static final String KEEP =
      """
      with line as materialized (
        select l.line, l.incurred_on, l.kind, l.consultation_id, l.consultation, l.cost_id,
               coalesce(v.agreement, false) as agreement
          from charges.run_line l join charges.costs_version v on v.id = l.cost_version_id
         where l.run_id = :run),
      share as materialized (
        select u.account_id, s.line, s.clause, s.due_pence, s.share_pence
          from charges.run_unit u
          join charges.run_share s on s.run_id = u.run_id and s.unit_id = u.unit_id
         where u.run_id = :run and u.account_id is not null and s.due_pence > 0),
      of_set as (
        select s.account_id, min(l.incurred_on) as oldest, max(l.incurred_on) as newest,
               count(*) filter (where l.incurred_on is null) as undated,
               count(*) filter (where s.clause is null) as unclaused, min(s.clause) as clause,
               max(s.clause) as last_clause, sum(s.due_pence) as due,
               sum(s.share_pence) as share, min(l.consultation_id) as ref,
               bool_or(l.kind in ('repair', 'improvement')) as works,
               bool_or(l.agreement) as agreement,
               bool_or(coalesce(l.consultation, '') like 'dispensed%') as dispensed,
               bool_or(coalesce(l.consultation, '') <> 'complete'
                       and coalesce(l.consultation, '') not like 'dispensed%') as wanting
          from share s join line l on l.line = s.line
         group by s.account_id, coalesce(l.consultation_id, l.cost_id))
      insert into charges.run_demand
      select :run, account_id, min(oldest), max(newest), sum(undated), sum(unclaused),
             case when min(clause) = max(last_clause) then min(clause) end,
             max(share) filter (where works),
             max(share) filter (where agreement and not works),
             max(share) filter (where works and wanting),
             max(due) filter (where works and wanting),
             max(share) filter (where agreement and not works and wanting),
             max(due) filter (where agreement and not works and wanting),
             bool_or(dispensed), min(ref)
        from of_set group by account_id
      """;

  /// Of each demand the run that asked for it, or else the newest posted of its account, year and
  /// kind: only posted runs stand here.
  private static final String SAID =
      """
      select a.charge, d.*
        from unnest(:charges, :accounts, :years, :bases, :parts, :runs)
          as a (charge, account_id, year, basis, part, own)
        join lateral (
          select d.*, r.year, r.basis
            from charges.run_demand d join charges.run r on r.id = d.run_id
            join charges.run_act p on p.run_id = r.id and p.act = 'posted' and p.at < :known
           where d.account_id = a.account_id
             and (d.run_id = a.own
                  or a.own is null and r.year = a.year and r.part = a.part
                     and (a.basis = '' or r.basis = a.basis))
           order by d.run_id desc limit 1) d on true
      """;

  private final JdbcClient jdbc;
  private final Lawbook lawbook;
  private final BusinessDay day;
  private final LeaseClauses clauses;

  DemandYearBook(JdbcClient jdbc, Lawbook lawbook, BusinessDay day, LeaseClauses clauses) {
    this.jdbc = jdbc;
    this.lawbook = lawbook;
    this.day = day;
    this.clauses = clauses;
  }

  /// Keeps what a run tells, as it is posted.
  void keep(long run) {
    jdbc.sql(KEEP).param("run", run).update();
  }

  @Override
  public Map<Long, DemandYear> of(Collection<DemandLine> lines) {
    return of(lines, LeaseClauses.EVERY_DAY, LeaseClauses.EVER);
  }

  @Override
  public Map<Long, DemandYear> of(
      Collection<DemandLine> lines, LocalDate on, OffsetDateTime knownBefore) {
    var found = new HashMap<Long, DemandYear>();
    var asked = lines.stream().filter(line -> line.kind().serviceCharge()).toList();
    if (!asked.isEmpty()) {
      found.putAll(ofRuns(asked, knownBefore));
    }
    clauses
        .ofDemands(lines, on, knownBefore)
        .forEach((charge, lease) -> found.merge(charge, lease, DemandYear::with));
    return found;
  }

  private Map<Long, DemandYear> ofRuns(List<DemandLine> lines, OffsetDateTime knownBefore) {
    var found = new HashMap<Long, DemandYear>();
    var own = new HashMap<Long, Boolean>();
    lines.forEach(line -> own.put(line.charge(), run(line) != null));
    var limits = limits();
    jdbc.sql(SAID)
        .param("known", knownBefore)
        .param("charges", lines.stream().map(DemandLine::charge).toArray(Long[]::new))
        .param("accounts", lines.stream().map(DemandLine::account).toArray(Long[]::new))
        .param("years", lines.stream().map(DemandLine::year).toArray(Integer[]::new))
        .param("bases", lines.stream().map(DemandYearBook::basis).toArray(String[]::new))
        .param("parts", lines.stream().map(DemandYearBook::part).toArray(String[]::new))
        .param("runs", lines.stream().map(DemandYearBook::run).toArray(Long[]::new))
        .query(
            row -> {
              var charge = row.getLong("charge");
              found.put(charge, said(row, Boolean.TRUE.equals(own.get(charge)), limits));
            });
    return found;
  }

  /// The sums above which leaseholders are to be consulted.
  private record Limits(Money works, Money agreement) {}

  private @Nullable Limits limits() {
    var law = lawbook.on(day.today());
    return law.has(LeaseRules.WORKS_LIMIT) && law.has(LeaseRules.AGREEMENT_LIMIT)
        ? new Limits(law.value(LeaseRules.WORKS_LIMIT), law.value(LeaseRules.AGREEMENT_LIMIT))
        : null;
  }

  private static @Nullable Long run(DemandLine line) {
    var key = OWN.matcher(line.key());
    return line.source().equals(RunPosting.SOURCE) && key.matches()
        ? Long.valueOf(key.group(1))
        : null;
  }

  private static String part(DemandLine line) {
    return (line.type().equals("major_works") ? Scope.Part.WORKS : Scope.Part.SERVICES).key();
  }

  /// Works are of either basis; blank for that.
  private static String basis(DemandLine line) {
    return switch (line.type()) {
      case "service_charge_estimate" -> Scope.Basis.ESTIMATE.key();
      case "major_works" -> "";
      default -> Scope.Basis.ACTUAL.key();
    };
  }

  private static DemandYear said(ResultSet row, boolean own, @Nullable Limits limits)
      throws SQLException {
    var estimate = row.getString("basis").equals(Scope.Basis.ESTIMATE.key());
    var dated = !estimate && row.getLong("undated") == 0;
    var claused = row.getLong("unclaused") == 0;
    var clause = row.getString("clause");
    var consulted = limits == null ? Consulted.UNKNOWN : Consulted.of(row, own, limits);
    var facts =
        new DemandFactsOfYear(
            claused && clause != null && clause.length() <= LONGEST ? clause : null,
            claused ? Boolean.TRUE : null,
            estimate,
            dated ? row.getObject("oldest_on", LocalDate.class) : null,
            dated ? row.getObject("newest_on", LocalDate.class) : null,
            // What was lost is left out of what a run asks for.
            own && dated ? 0L : null);
    var words =
        "run %d of the service charge for %s"
            .formatted(row.getLong("run_id"), Words.year(row.getInt("year")));
    return new DemandYear(words, facts.record(consulted));
  }

  /// What a run tells of a demand's clause and costs; null is not told.
  private record DemandFactsOfYear(
      @Nullable String clause,
      @Nullable Boolean inLease,
      boolean inAdvance,
      @Nullable LocalDate oldest,
      @Nullable LocalDate newest,
      @Nullable Long tooOld) {

    DemandRecord record(Consulted consulted) {
      return DemandRecord.NONE
          .with("clause", clause)
          .with("in_lease", inLease)
          .with("in_advance", inAdvance)
          .with("oldest_cost_on", oldest)
          .with("newest_cost_on", newest)
          .with("too_old_pence", tooOld)
          .with("consultation", consulted.how())
          .with("consulted_over", consulted.over())
          .with("consultation_ref", consulted.ref())
          .with("qualifying_pence", consulted.qualifying());
    }
  }

  /// How consultation about the costs of a demand stands, in the words of its record.
  private record Consulted(
      @Nullable String how,
      @Nullable String over,
      @Nullable String ref,
      @Nullable Long qualifying) {

    static final Consulted UNKNOWN = new Consulted(null, null, null, null);

    /// @param own whether the run itself asked for it: it asked for no more than its caps leave
    static Consulted of(ResultSet row, boolean own, Limits limits) throws SQLException {
      var ref = row.getString("consultation_id");
      var named = ref == null || ref.length() > LONGEST ? null : ref;
      if (above(row, "open_works_pence", limits.works())) {
        return new Consulted(
            "not_done",
            "works",
            named,
            row.getLong(own ? "open_works_due_pence" : "open_works_pence"));
      }
      if (above(row, "open_agreement_pence", limits.agreement())) {
        return new Consulted(
            "not_done",
            "agreement",
            named,
            row.getLong(own ? "open_agreement_due_pence" : "open_agreement_pence"));
      }
      var works = above(row, "works_pence", limits.works());
      if (!works && !above(row, "agreement_pence", limits.agreement())) {
        return new Consulted("not_called_for", null, null, null);
      }
      return new Consulted(
          row.getBoolean("dispensed") ? "dispensed" : "complete",
          works ? "works" : "agreement",
          named,
          null);
    }

    private static boolean above(ResultSet row, String column, Money limit) throws SQLException {
      return Money.ofPence(row.getLong(column)).isMoreThan(limit);
    }
  }
}
