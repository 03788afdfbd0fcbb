package evenkeel.app.monitoring;

import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.policy.Calendars;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.store.Ids;
import evenkeel.core.recovery.Situation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to fresh situations: the books as they are now, without any decision's result.
@Service
public class Situations {

  private final DataSource dataSource;
  private final Councils councils;
  private final Lawbook lawbook;
  private final PolicyBook policies;
  private final Calendars calendars;
  private final DemandsWeighed demands;

  Situations(
      DataSource dataSource,
      Councils councils,
      Lawbook lawbook,
      PolicyBook policies,
      Calendars calendars,
      DemandsWeighed demands) {
    this.dataSource = dataSource;
    this.councils = councils;
    this.lawbook = lawbook;
    this.policies = policies;
    this.calendars = calendars;
    this.demands = demands;
  }

  /// The situations of these debts, ascending by number, as at the end of an evening. Facts that
  /// take effect later are not seen. Debts that do not exist are left out.
  ///
  /// @throws RuntimeException when a debt's records make no sense
  @Transactional
  public List<Situation> of(Collection<Long> debts, LocalDate evening, LocalDate issueOn) {
    var connection = DataSourceUtils.getConnection(dataSource);
    var at = evening(evening, issueOn);
    var wanted = Ids.exactly(debts.stream().mapToLong(Long::longValue));
    var gathering = Gathering.of(connection, wanted, evening);
    var assembly = new Assembly(gathering, at);
    return gathering.debts.stream().map(draft -> assembly.next(draft).situation()).toList();
  }

  /// The first working day after an evening: when a notice decided on it would be posted.
  public LocalDate plannedIssueOn(LocalDate evening) {
    return calendars.workingDays().next(evening);
  }

  Evening evening(LocalDate evening, LocalDate issueOn) {
    return new Evening(
        evening,
        issueOn,
        councils.council().nation(),
        lawbook.on(issueOn),
        policies.on(issueOn),
        calendars.workingDays(),
        demands.weighing());
  }
}
