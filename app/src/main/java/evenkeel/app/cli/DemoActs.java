package evenkeel.app.cli;

import evenkeel.app.access.Officer;
import evenkeel.app.accounts.AccountFile;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.JointNotices;
import evenkeel.app.charges.ChargeRuns;
import evenkeel.app.charges.Scope;
import evenkeel.app.history.Holds;
import evenkeel.app.people.Parties;
import evenkeel.app.recovery.Answering;
import evenkeel.app.recovery.Outcome;
import evenkeel.app.recovery.Recommendations;
import evenkeel.core.recovery.HoldKind;
import evenkeel.demo.DemoCouncil;
import evenkeel.demo.OfficerAct;
import evenkeel.demo.YearShared;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/// Does what the demo's officers did themselves during the year, through the doors that a page
/// uses.
final class DemoActs {

  private static final int MOST = 100;

  private final Debts debts;
  private final Holds holds;
  private final JointNotices jointNotices;
  private final Parties parties;
  private final Recommendations recommendations;
  private final Answering answering;
  private final Accounts accounts;
  private final ChargeRuns chargeRuns;
  private final Officer officer;
  private final Officer recommender;

  /// @param officer who places holds, and answers what is recommended or asked for
  /// @param recommender who recommends steps, and shares service charge years out
  DemoActs(ApplicationContext service, Officer officer, Officer recommender) {
    this.debts = service.getBean(Debts.class);
    this.holds = service.getBean(Holds.class);
    this.jointNotices = service.getBean(JointNotices.class);
    this.parties = service.getBean(Parties.class);
    this.recommendations = service.getBean(Recommendations.class);
    this.answering = service.getBean(Answering.class);
    this.accounts = service.getBean(Accounts.class);
    this.chargeRuns = service.getBean(ChargeRuns.class);
    this.officer = officer;
    this.recommender = recommender;
  }

  /// Does what was done on a day.
  void of(LocalDate day) {
    for (var act : DemoCouncil.officerActs()) {
      if (act.on().equals(day)) {
        carryOut(act);
      }
    }
    for (var shared : DemoCouncil.yearsShared()) {
      if (shared.on().equals(day)) {
        shareOut(shared);
      }
    }
  }

  /// Recommends every step that is recommended in its year, and shares its years out, whatever the
  /// day.
  void recommended() {
    for (var act : DemoCouncil.officerActs()) {
      if (act instanceof OfficerAct.StepRecommended) {
        carryOut(act);
      }
    }
    DemoCouncil.yearsShared().forEach(this::shareOut);
  }

  private void shareOut(YearShared shared) {
    var scope =
        new Scope(
            shared.year(),
            Scope.Basis.valueOf(shared.basis()),
            Scope.Part.valueOf(shared.part()),
            shared.node());
    var asked = new ChargeRuns.Asked(scope, null, shared.reason());
    if (!(chargeRuns.prepare(asked, recommender) instanceof ChargeRuns.Result.Prepared prepared)) {
      throw new IllegalStateException(shared + " was not shared out");
    }
    var run = chargeRuns.find(prepared.run()).orElseThrow();
    if (shared.charged() && !run.state().equals("posted")) {
      chargeRuns.ask(run.id(), shared.reason(), recommender);
      var decided = chargeRuns.decide(run.id(), true, "Looked at with the checks", officer);
      if (!(decided instanceof ChargeRuns.Result.Posted)) {
        throw new IllegalStateException(shared + ": " + decided + " " + run.checks());
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
      case OfficerAct.StepRecommended step -> recommend(step, account);
      case OfficerAct.StepReturned step -> giveBack(step);
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

  /// A demo that was killed does a day again: what it recommended then waits or is answered.
  private void recommend(OfficerAct.StepRecommended step, long account) {
    var debt =
        accounts.debts(List.of(account)).stream()
            .filter(each -> each.year() == step.year())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(step + ": no such debt"))
            .id();
    var owing =
        accounts.onAccounts(List.of(account)).stream()
            .filter(AccountFile.Liable::owes)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(step + ": nobody owes it"));
    if (recommendations.recommendedBefore(debt, step.step())) {
      return;
    }
    var outcome =
        recommendations.recommend(
            debt,
            new Recommendations.Wanted(step.step(), owing.party(), step.answers(), step.reason()),
            recommender);
    if (!(outcome instanceof Outcome.Waits)) {
      throw new IllegalStateException(step + " came to " + outcome);
    }
  }

  private void giveBack(OfficerAct.StepReturned step) {
    recommendations.waiting(0, MOST, officer).stream()
        .filter(each -> each.reference().equals(step.reference()))
        .forEach(
            each ->
                answering.answer(
                    each.id(), new Answering.Answer(false, step.because(), ""), officer));
  }
}
