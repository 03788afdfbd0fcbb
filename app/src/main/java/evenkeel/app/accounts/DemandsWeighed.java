package evenkeel.app.accounts;

import evenkeel.app.policy.Calendars;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.Wordings;
import evenkeel.core.lease.DemandValidity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The door to what has become of the demands of leases.
@Service
public class DemandsWeighed {

  /// A demand and what has become of it.
  ///
  /// @param servedByRule whether it is taken to have been served, since no day is recorded
  /// @param words how the summary's fingerprint stands to the prescribed words; blank where nothing
  ///   is to be said
  /// @param year what the service charge's own year says of it, null where it says nothing
  /// @param differs where that and the record differ, in words
  public record Weighed(
      DemandLine line,
      DemandValidity validity,
      boolean servedByRule,
      String words,
      @Nullable DemandYear year,
      List<String> differs) {

    public Weighed {
      differs = List.copyOf(differs);
    }
  }

  private final Demands demands;
  private final Lawbook lawbook;
  private final Councils councils;
  private final Calendars calendars;
  private final Wordings wordings;
  private final DemandYears years;

  DemandsWeighed(
      Demands demands,
      Lawbook lawbook,
      Councils councils,
      Calendars calendars,
      Wordings wordings,
      DemandYears years) {
    this.demands = demands;
    this.lawbook = lawbook;
    this.councils = councils;
    this.calendars = calendars;
    this.wordings = wordings;
    this.years = years;
  }

  /// The demands of an account as they stand on a day, the latest first.
  public List<Weighed> of(long account, LocalDate day) {
    var weighing = weighing();
    var lines = demands.of(account, day);
    weighing.know(lines);
    return lines.stream().map(line -> weighing.weigh(line, day)).toList();
  }

  /// The same as it was known.
  ///
  /// @param knownBefore only what had been recorded before this moment
  public List<Weighed> of(long account, LocalDate day, OffsetDateTime knownBefore) {
    var weighing = weighing();
    var lines = demands.of(account, day, knownBefore);
    weighing.know(lines, day, knownBefore);
    return lines.stream().map(line -> weighing.weigh(line, day)).toList();
  }

  /// What weighs many demands without asking the database again.
  public DemandWeighing weighing() {
    return new DemandWeighing(
        lawbook.rulebook(),
        councils.council().nation(),
        calendars.workingDays(),
        wordings.approved(),
        years);
  }
}
