package evenkeel.app.accounts;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to joint taxpayers' notices. Before one is recorded, a joint person who is not named on
/// the bill is never noticed.
@Service
public class JointNotices {

  private final JdbcClient jdbc;
  private final Access access;
  private final Audit audit;
  private final Debts debts;
  private final ApplicationEventPublisher events;

  JointNotices(
      JdbcClient jdbc, Access access, Audit audit, Debts debts, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
    this.debts = debts;
    this.events = events;
  }

  /// Records that a joint notice was served on a party who stands on the account.
  ///
  /// @return false when it was recorded already, or the party does not stand on the account
  @Transactional
  public boolean record(long account, long party, LocalDate servedOn, Officer officer) {
    var parties = debts.parties(account);
    access.require(
        officer,
        Act.RECORD_JOINT_NOTICE,
        new Access.OnRecord(Subject.of("account", account), debts.type(account), parties));
    if (!parties.contains(party)) {
      return false;
    }
    var added =
        jdbc.sql(
                """
                insert into accounts.joint_notice (account_id, party_id, served_on, recorded_by)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(account, party, servedOn, officer.username())
            .update();
    if (added == 0) {
      return false;
    }
    audit.act(
        officer.actor(),
        "joint notice recorded",
        Subject.of("account", account),
        "served on " + servedOn,
        Map.of("party", party));
    events.publishEvent(
        new FactsLanded(new HashSet<>(debts.ofAccount(account)), "a joint notice was recorded"));
    return true;
  }
}
