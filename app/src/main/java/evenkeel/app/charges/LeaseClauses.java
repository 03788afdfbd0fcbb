package evenkeel.app.charges;

import evenkeel.app.accounts.DemandLine;
import evenkeel.app.accounts.DemandRecord;
import evenkeel.app.accounts.DemandYear;
import evenkeel.app.accounts.Leases;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.Words;
import evenkeel.core.law.LeaseLoanRules;
import evenkeel.core.lease.Demand;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to what leases say of interest, costs and rent, beside the service charge itself.
@Service
public class LeaseClauses {

  /// What one lease says; null is not known.
  ///
  /// @param interest the clause in the source's words; `none` where the lease has none
  /// @param figures the same clause as figures, null where they are not on file
  /// @param costs whether costs of a case may be asked for: `section_146` (in contemplation of
  ///   forfeiture), `indemnity` (in general) or `none`
  /// @param reservedAsRent whether the service charge is reserved as rent
  /// @param rightToBuy the day of a grant under the Right to Buy
  public record Said(
      String lease,
      @Nullable String interest,
      @Nullable Figures figures,
      @Nullable String costs,
      @Nullable Boolean reservedAsRent,
      @Nullable LocalDate rightToBuy) {

    /// Whether a clause asks for interest; null where that is not known.
    public @Nullable Boolean asksInterest() {
      return interest == null || interest.isBlank()
          ? figures == null ? null : Boolean.TRUE
          : Boolean.valueOf(!interest.strip().equalsIgnoreCase(NONE));
    }
  }

  /// All that was ever recorded, and counts by the last of days.
  static final OffsetDateTime EVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  static final LocalDate EVERY_DAY = EVER.toLocalDate();

  /// A clause on interest as figures.
  ///
  /// @param hundredths of a percent a year, above the base where one is named
  /// @param base `bank_of_england`, `natwest` or `other`; null where the rate is fixed or the base
  ///   is not known
  /// @param graceDays after the due day before interest runs, null where not on file
  public record Figures(long hundredths, @Nullable String base, @Nullable Integer graceDays) {

    /// In words: `5.00% a year above NatWest base rate, after 14 days`.
    public String inWords() {
      return Money.ofPence(hundredths).plain()
          + "% a year"
          + switch (base) {
            case null -> "";
            case "bank_of_england" -> " above Bank Rate";
            case "natwest" -> " above NatWest base rate";
            default -> " above a base that the lease names";
          }
          + (graceDays == null ? "" : ", after " + Words.count(graceDays, "day", "days"));
    }

    private static @Nullable Figures read(ResultSet row) throws SQLException {
      var rate = row.getObject("interest_rate", Long.class);
      return rate == null
          ? null
          : new Figures(
              rate,
              row.getString("interest_base"),
              row.getObject("interest_grace_days", Integer.class));
    }
  }

  private static final String NONE = "none";
  private static final int LONGEST = 40;
  private static final Set<Demand.Kind> ASKED =
      Set.of(
          Demand.Kind.INTEREST,
          Demand.Kind.ADMINISTRATION,
          Demand.Kind.GROUND_RENT,
          Demand.Kind.WORKS);

  private final JdbcClient jdbc;
  private final Leases leases;
  private final Lawbook lawbook;

  LeaseClauses(JdbcClient jdbc, Leases leases, Lawbook lawbook) {
    this.jdbc = jdbc;
    this.leases = leases;
    this.lawbook = lawbook;
  }

  /// What the leases of an account say, by the lease's key; a lease whose terms are not on file is
  /// not in it.
  public Map<String, Said> of(long account) {
    return of(account, EVERY_DAY, EVER);
  }

  /// The same at the end of a day, as it was known.
  ///
  /// @param knownBefore only what had been recorded before this moment
  public Map<String, Said> of(long account, LocalDate on, OffsetDateTime knownBefore) {
    return terms(leases.ofAll(List.of(account), on, knownBefore), on, knownBefore);
  }

  private Map<String, Said> terms(
      List<Leases.Held> held, LocalDate on, OffsetDateTime knownBefore) {
    var found = new HashMap<String, Said>();
    jdbc.sql(
            """
            select t.* from unnest(:sources, :keys) as a (source, lease_id)
              join lateral (
                select v.* from charges.lease_terms_version v
                 where v.source = a.source and v.fact_key = a.lease_id
                   and v.effective_on <= :on and v.recorded_at < :knownBefore
                 order by v.id desc limit 1) t on not t.deleted
            """)
        .param("on", on)
        .param("knownBefore", knownBefore)
        .param("sources", held.stream().map(Leases.Held::source).toArray(String[]::new))
        .param("keys", held.stream().map(Leases.Held::key).toArray(String[]::new))
        .query(
            row -> {
              var key = row.getString("lease_id");
              found.put(
                  key,
                  new Said(
                      key,
                      row.getString("interest_clause"),
                      Figures.read(row),
                      row.getString("costs_clause"),
                      row.getObject("reserved_as_rent", Boolean.class),
                      row.getObject("right_to_buy_granted", LocalDate.class)));
            });
    return found;
  }

  /// What leases say of demands that are no service charge, and of those for works, by charge. An
  /// account of several leases does not tell which of them the demand is under: nothing is said of
  /// it.
  ///
  /// @param knownBefore only what had been recorded before this moment
  Map<Long, DemandYear> ofDemands(
      Collection<DemandLine> lines, LocalDate on, OffsetDateTime knownBefore) {
    var asked = lines.stream().filter(line -> ASKED.contains(line.kind())).toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    var accounts = asked.stream().map(DemandLine::account).collect(Collectors.toSet());
    var byAccount =
        leases.ofAll(accounts, on, knownBefore).stream()
            .collect(Collectors.groupingBy(Leases.Held::account));
    byAccount.values().removeIf(held -> held.size() != 1);
    var terms = terms(byAccount.values().stream().map(List::getFirst).toList(), on, knownBefore);
    var found = new HashMap<Long, DemandYear>();
    for (var line : asked) {
      var held = byAccount.get(line.account());
      if (held != null) {
        var lease = held.getFirst();
        found.put(
            line.charge(),
            new DemandYear("lease " + lease.key(), record(line, lease, terms.get(lease.key()))));
      }
    }
    found.values().removeIf(year -> year.says().equals(DemandRecord.NONE));
    return found;
  }

  private DemandRecord record(DemandLine line, Leases.Held lease, @Nullable Said said) {
    var kind = line.kind();
    var asks =
        switch (kind) {
          case INTEREST -> said == null ? null : said.asksInterest();
          case GROUND_RENT ->
              lease.groundRent() == null ? null : Boolean.valueOf(lease.groundRent().isPositive());
          case ON_ACCOUNT, ACTUAL, WORKS, RESERVE, ADMINISTRATION -> null;
        };
    var words = kind == Demand.Kind.INTEREST && said != null ? said.interest() : null;
    var clause =
        Boolean.TRUE.equals(asks) && words != null && words.length() <= LONGEST ? words : null;
    var granted = said != null && said.rightToBuy() != null ? Boolean.TRUE : null;
    return DemandRecord.NONE
        .with("clause", clause)
        .with("in_lease", asks)
        .with("right_to_buy", granted)
        .with("loan_due", kind == Demand.Kind.WORKS ? loanDue(line, said) : null);
  }

  /// Whether a demand for works must tell of the right to a loan: never under a lease that is not
  /// of the Right to Buy, or whose tenth year is over whatever day its years begin on. Whether
  /// works are repairs no term tells, and an officer is asked.
  private @Nullable Boolean loanDue(DemandLine line, @Nullable Said said) {
    if (said == null) {
      return null;
    }
    var granted = said.rightToBuy();
    var issued = line.issued();
    if (granted == null) {
      return Boolean.FALSE;
    }
    if (issued == null) {
      return null;
    }
    var law = lawbook.on(issued);
    return law.has(LeaseLoanRules.YEARS)
            && issued.isAfter(granted.plusYears(law.value(LeaseLoanRules.YEARS) + 1L))
        ? Boolean.FALSE
        : null;
  }
}
