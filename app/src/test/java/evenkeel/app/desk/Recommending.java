package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Actor;
import evenkeel.app.history.Holds;
import evenkeel.app.monitoring.Decisions;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.recovery.Answering;
import evenkeel.app.recovery.Orders;
import evenkeel.app.recovery.Outcome;
import evenkeel.app.recovery.Recommendations;
import evenkeel.app.store.Progress;
import evenkeel.app.ui.TestService;
import evenkeel.core.recovery.HoldKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A street on which officers recommend steps and second persons answer them.
final class Recommending implements AutoCloseable {

  static final String PASSWORD = "a long enough password";
  static final LocalDate DAY = TestService.DAY;
  static final Map<String, String> EARNINGS =
      Map.of(
          "own.means", "yes",
          "own.employer", "Quarry Ltd",
          "own.employer-address", "1 Pit Lane",
          "attachment-of-earnings.paid", "monthly",
          "attachment-of-earnings.periods", "1",
          "attachment-of-earnings.net", "1500.00");

  final Neighbours neighbours = new Neighbours();
  final TestService service = neighbours.service;
  final Street street = neighbours.street;
  final Officer maya;
  final Officer manager;
  final Officer ben;
  final Officer chief;
  private int number;

  Recommending() {
    keep("ben", Role.OFFICER, Set.of("hb_overpayment", "leasehold"), 0);
    keep("chief", Role.MANAGER, Set.of("council_tax", "hb_overpayment", "leasehold"), 9_000_000);
    maya = officer("officer");
    manager = officer("manager");
    ben = officer("ben");
    chief = officer("chief");
    service.bean(BusinessDay.class).open(DAY);
    service.bean(Nights.class).run(DAY.minusDays(1), Progress.SILENT);
  }

  void keep(String username, Role role, Set<String> types, long limit) {
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(username, username, role, types, limit, "", PASSWORD),
            "test");
  }

  Officer officer(String username) {
    return service.bean(Officers.class).find(username).orElseThrow();
  }

  @Override
  public void close() {
    neighbours.close();
  }

  /// A fresh person with an account of £1,000.
  record Case(long party, String reference, long debt) {}

  Case owing(String type) {
    var party = street.person("Recom" + ++number, "Mended");
    var reference = street.account(party, number + " Step Street", "KM7 7AA", type);
    return new Case(party, reference, street.debtOf(reference));
  }

  Case ordered() {
    var owing = owing("council_tax");
    assertThat(order(owing, "2026-11-02", "412.50", maya)).isInstanceOf(Outcome.Recorded.class);
    return owing;
  }

  Outcome order(Case of, String on, String sum, Officer officer) {
    return service
        .bean(Orders.class)
        .record(
            of.debt(),
            Map.of(
                "on", on,
                "court", "Testford Magistrates' Court",
                "case-number", "LO/2026/77",
                "sum", sum,
                "costs", "65.00",
                "pay-by", ""),
            "The court's list",
            officer);
  }

  Outcome recommend(Case of, String step, Map<String, String> answers, Officer officer) {
    return service
        .bean(Recommendations.class)
        .recommend(
            of.debt(),
            new Recommendations.Wanted(
                step, step.equals("write-off") ? null : of.party(), answers, "It was tried"),
            officer);
  }

  long waiting(Case of, String step, Map<String, String> answers, Officer officer) {
    var outcome = recommend(of, step, answers, officer);
    assertThat(outcome).isInstanceOf(Outcome.Waits.class);
    return ((Outcome.Waits) outcome).recommendation();
  }

  Outcome approve(long id, Officer officer) {
    return service
        .bean(Answering.class)
        .answer(id, new Answering.Answer(true, "It is right", ""), officer);
  }

  String why(Case of) {
    return service
        .bean(Decisions.class)
        .latest(of.debt())
        .orElseThrow()
        .because()
        .getFirst()
        .code();
  }

  void hold(Case of, HoldKind kind) {
    var outcome =
        service
            .bean(Holds.class)
            .place(
                new Holds.On.Debt(of.debt()), kind, DAY, DAY.plusDays(60), "The register", chief);
    assertThat(outcome).isInstanceOf(Holds.Result.Done.class);
  }

  static Map<String, String> typed(String typed) {
    var answers = new HashMap<String, String>();
    for (var each : typed.isEmpty() ? new String[0] : typed.split(";")) {
      answers.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    return answers;
  }

  String steps(Case of) {
    return Caller.of(service, Role.AUDITOR, "read")
        .get("/api/v1/accounts/" + of.reference() + "/steps")
        .body()
        .toString();
  }
}
