package evenkeel.app.cli;

import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.JointNotices;
import evenkeel.app.history.Holds;
import evenkeel.app.people.Parties;
import evenkeel.core.recovery.HoldKind;
import evenkeel.demo.DemoCouncil;
import evenkeel.demo.OfficerAct;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/// Does what the demo's officers did themselves during the year, through the doors that a page
/// uses.
final class DemoActs {

  private final Debts debts;
  private final Holds holds;
  private final JointNotices jointNotices;
  private final Parties parties;
  private final Officer officer;

  DemoActs(ApplicationContext service, Officer officer) {
    this.debts = service.getBean(Debts.class);
    this.holds = service.getBean(Holds.class);
    this.jointNotices = service.getBean(JointNotices.class);
    this.parties = service.getBean(Parties.class);
    this.officer = officer;
  }

  /// Does what was done on a day.
  void of(LocalDate day) {
    for (var act : DemoCouncil.officerActs()) {
      if (act.on().equals(day)) {
        carryOut(act);
      }
    }
  }

  private void carryOut(OfficerAct act) {
    var account =
        debts
            .accountWith(act.reference())
            .orElseThrow(() -> new IllegalStateException("no account " + act.reference()));
    switch (act) {
      case OfficerAct.HoldPlaced hold -> place(hold, account);
      case OfficerAct.JointNoticeServed served -> {
        var party =
            parties
                .keyed(served.party())
                .orElseThrow(() -> new IllegalStateException("no party " + served.party()));
        var _ = jointNotices.record(account, party, served.servedOn(), officer);
      }
    }
  }

  private void place(OfficerAct.HoldPlaced hold, long account) {
    var kind = HoldKind.valueOf(hold.kind().toUpperCase(Locale.ROOT));
    var result =
        holds.place(
            new Holds.On.Account(account), kind, hold.from(), hold.until(), hold.reason(), officer);
    if (result instanceof Holds.Result.Refused(var because)) {
      throw new IllegalStateException(hold + " was refused: " + because);
    }
  }
}
