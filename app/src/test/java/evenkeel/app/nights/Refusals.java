package evenkeel.app.nights;

import static evenkeel.app.nights.Case.blocked;
import static evenkeel.app.nights.Case.goesOn;

import evenkeel.core.debt.DebtType;
import java.util.ArrayList;
import java.util.List;

/// What a file reports as refused, dismissed, struck out or withdrawn: it is no step on which
/// anything rests, and it is told to whoever is asked what comes next.
final class Refusals {

  private static final String ABOUT = "refusal";
  private static final String CAME_TO_NOTHING = " + came-to-nothing";
  private static final String DAY = "2026-11-02";
  private static final List<String> METHODS =
      List.of(
          "attachment_of_earnings",
          "members_allowances",
          "attachment_of_benefits",
          "agent_instructed",
          "charging_order",
          "order_for_sale",
          "bankruptcy_petition",
          "committal",
          "warrant",
          "third_party_debt_order");

  private Refusals() {}

  static List<Case> all() {
    var cases = new ArrayList<Case>();
    towardsTheOrder(cases);
    METHODS.forEach(method -> underTheOrder(method, cases));
    inCourt(DebtType.LEASEHOLD, Stages.SERVICE_CHARGE, cases);
    inCourt(DebtType.HB_OVERPAYMENT, Stages.OVERPAYMENT, cases);
    later(cases);
    return cases;
  }

  private static void towardsTheOrder(List<Case> cases) {
    for (var status : List.of("refused", "dismissed", "struck_out")) {
      cases.add(
          blocked(
              ABOUT,
              "a liability order that was " + status,
              Owing.tax().did("summons", "2026-09-01").came("liability_order", DAY, status),
              "refer complaint came-to-nothing"));
      cases.add(
          blocked(
              ABOUT,
              "a summons that was " + status,
              Owing.tax().came("summons", DAY, status),
              "refer complaint came-to-nothing"));
    }
    cases.add(
        goesOn(
            ABOUT,
            "a summons that was withdrawn: nobody decided anything",
            Owing.tax().came("summons", DAY, "withdrawn"),
            Stages.FIRST_REMINDER.expected()));
    cases.add(
        goesOn(
            ABOUT,
            "an order that was made after a first one was refused",
            Owing.tax()
                .came("summons", "2026-06-01", "dismissed")
                .did("liability_order", "2026-09-01"),
            Stages.ORDER.expected()));
  }

  private static void underTheOrder(String method, List<Case> cases) {
    for (var status : List.of("refused", "withdrawn")) {
      cases.add(
          blocked(
              ABOUT,
              method + " that was " + status,
              Stages.ORDER.owing().came(method, DAY, status),
              Stages.ORDER.expected() + CAME_TO_NOTHING));
    }
  }

  private static void inCourt(DebtType type, Case stage, List<Case> cases) {
    for (var step : List.of("county_court_claim", "judgment", "charging_order", "warrant")) {
      cases.add(
          blocked(
              ABOUT,
              "%s of %s that was struck out".formatted(step, type.key()),
              Owing.unpaid(type).came(step, DAY, "struck_out"),
              stage.expected() + CAME_TO_NOTHING));
    }
  }

  /// What a later file says of a step that an earlier one reported.
  private static void later(List<Case> cases) {
    var open = Stages.ORDER.owing().did("charging_order", DAY);
    var row = "A@-charging_order,@,charging_order,X,%s,,2026-27,,%s";
    cases.add(
        blocked(
            ABOUT,
            "a charging order that ran until the court refused it",
            open.then(new Owing.Later.Changed("recovery_actions", row.formatted(DAY, "refused"))),
            Stages.ORDER.expected() + CAME_TO_NOTHING));
    cases.add(
        goesOn(
            ABOUT,
            "a charging order that was refused and is made after all",
            Stages.ORDER
                .owing()
                .came("charging_order", DAY, "refused")
                .then(new Owing.Later.Changed("recovery_actions", row.formatted(DAY, "open"))),
            "wait method-runs"));
  }
}
