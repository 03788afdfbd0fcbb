package evenkeel.app.accounts;

import evenkeel.app.policy.Wordings;
import evenkeel.core.calendar.Nation;
import evenkeel.core.calendar.WorkingDays;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.law.PrescribedWording;
import evenkeel.core.law.Rulebook;
import evenkeel.core.lease.Demand;
import evenkeel.core.lease.DemandValidity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Holds demands of leases against the law of their own days, and against the prescribed words that
/// the council has loaded. It asks no database: what it needs was read once, for however many
/// demands; what the service charge's own year says of them is asked for all at once. It belongs to
/// one thread.
public final class DemandWeighing {

  private final Rulebook rulebook;
  private final Nation nation;
  private final WorkingDays calendar;
  private final Wordings.Approved wordings;
  private final DemandYears years;
  private final Map<LocalDate, Law> laws = new HashMap<>();
  private Map<Long, DemandYear> said = Map.of();

  DemandWeighing(
      Rulebook rulebook,
      Nation nation,
      WorkingDays calendar,
      Wordings.Approved wordings,
      DemandYears years) {
    this.rulebook = rulebook;
    this.nation = nation;
    this.calendar = calendar;
    this.wordings = wordings;
    this.years = years;
  }

  /// Asks what the service charge's own year says of these demands, by one question; of others it
  /// says nothing until they are asked about.
  public void know(Collection<DemandLine> lines) {
    said = lines.isEmpty() ? Map.of() : years.of(lines);
  }

  /// The same at the end of a day, as it was known.
  ///
  /// @param knownBefore only what had been recorded before this moment
  void know(Collection<DemandLine> lines, LocalDate on, OffsetDateTime knownBefore) {
    said = lines.isEmpty() ? Map.of() : years.of(lines, on, knownBefore);
  }

  /// One demand as it stands on a day.
  public DemandsWeighed.Weighed weigh(DemandLine line, LocalDate day) {
    var year = said.get(line.charge());
    var known = DemandKnown.of(line, year);
    var record = known.record();
    var issued = line.issued();
    var law = law(issued == null ? day : issued);
    var served =
        record.servedOn() == null && issued != null ? arrived(issued, law) : record.servedOn();
    var found = summary(line, issued == null ? day : issued);
    var demand =
        new Demand(
            line.kind(),
            line.sum(),
            issued,
            served,
            record.lease(),
            record.papers(found.how()),
            record.costs(),
            record.consulted(),
            record.notice(),
            record.loan());
    return new DemandsWeighed.Weighed(
        line,
        DemandValidity.of(demand, day, law),
        record.servedOn() == null && served != null,
        found.words(),
        year,
        known.differs());
  }

  private Law law(LocalDate day) {
    return laws.computeIfAbsent(day, on -> rulebook.on(on, nation));
  }

  /// When first class post of a day is taken to arrive; null where nothing says so.
  private @Nullable LocalDate arrived(LocalDate issued, Law law) {
    return law.has(LeaseRules.POST) && issued.isBefore(calendar.knownUntil().minusMonths(1))
        ? calendar.plus(issued, law.value(LeaseRules.POST))
        : null;
  }

  private record Found(Demand.@Nullable Summary how, String words) {}

  /// A fingerprint tells more than a word: where the prescribed words of that day are loaded, it
  /// says whether they went with the demand, or an officer is asked.
  private Found summary(DemandLine line, LocalDate issued) {
    var said = line.record().summary();
    var how = said == null ? null : Demand.Summary.valueOf(said.toUpperCase(Locale.ROOT));
    var hash = line.record().summarySha256();
    if (hash == null || line.kind() == Demand.Kind.GROUND_RENT) {
      return new Found(how, "");
    }
    var wording =
        line.kind().serviceCharge()
            ? PrescribedWording.SERVICE_CHARGE_SUMMARY
            : PrescribedWording.ADMINISTRATION_CHARGE_SUMMARY;
    var loaded = wordings.on(wording, issued).orElse(null);
    if (loaded == null) {
      return new Found(
          how, "The council has not loaded the prescribed words of that day to compare with");
    }
    return Objects.equals(loaded.sha256(), hash)
        ? new Found(Demand.Summary.PRESCRIBED, "Its words are those that the council has loaded")
        : new Found(null, "Its words are not those that the council has loaded for that day");
  }
}
