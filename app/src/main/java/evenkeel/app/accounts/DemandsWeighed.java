package evenkeel.app.accounts;

import evenkeel.app.policy.Calendars;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.Wordings;
import evenkeel.core.lease.DemandValidity;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door to what has become of the demands of leases.
@Service
public class DemandsWeighed {

  /// A demand and what has become of it.
  ///
  /// @param servedByRule whether it is taken to have been served, since no day is recorded
  /// @param words how the summary's fingerprint stands to the prescribed words; blank where nothing
  ///   is to be said
  public record Weighed(
      DemandLine line, DemandValidity validity, boolean servedByRule, String words) {}

  private final Demands demands;
  private final Lawbook lawbook;
  private final Councils councils;
  private final Calendars calendars;
  private final Wordings wordings;

  DemandsWeighed(
      Demands demands, Lawbook lawbook, Councils councils, Calendars calendars, Wordings wordings) {
    this.demands = demands;
    this.lawbook = lawbook;
    this.councils = councils;
    this.calendars = calendars;
    this.wordings = wordings;
  }

  /// The demands of an account as they stand on a day, the latest first.
  public List<Weighed> of(long account, LocalDate day) {
    var weighing = weighing();
    return demands.of(account, day).stream().map(line -> weighing.weigh(line, day)).toList();
  }

  /// What weighs many demands without asking the database again.
  public DemandWeighing weighing() {
    return new DemandWeighing(
        lawbook.rulebook(),
        councils.council().nation(),
        calendars.workingDays(),
        wordings.approved());
  }
}
