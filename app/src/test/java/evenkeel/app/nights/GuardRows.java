package evenkeel.app.nights;

import static evenkeel.app.nights.Case.blocked;
import static evenkeel.app.nights.Case.goesOn;
import static evenkeel.app.nights.Owing.tax;

import evenkeel.app.nights.Owing.Later;
import evenkeel.core.recovery.HoldKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The guards of council tax by their numbers: each where it stands in the way, and where the same
/// fact, or its absence, lets the step go on.
final class GuardRows {

  private static final String FIRST = Stages.FIRST_REMINDER.expected();
  private static final String READY = Stages.COMPLAINT.expected();
  private static final String CHOOSE = Stages.ORDER.expected();

  private GuardRows() {}

  /// Those of a council in England.
  static List<Case> all() {
    return Stream.of(
            stopsOfTheLaw(), people(), billsAndTime(), plansAndMethods(), policy(), moneyAndSums())
        .flatMap(List::stream)
        .toList();
  }

  private static Owing first() {
    return Stages.FIRST_REMINDER.owing();
  }

  private static Owing complaint() {
    return Stages.COMPLAINT.owing();
  }

  private static Owing order() {
    return Stages.ORDER.owing();
  }

  private static Owing placed(Owing owing, HoldKind kind) {
    return owing.then(new Later.Stopped(kind));
  }

  private static List<Case> stopsOfTheLaw() {
    return List.of(
        blocked(
            "G1",
            "breathing space over a year that a reminder was sent for",
            complaint().hold("breathing_space", "2026-11-02"),
            "stopped hold.breathing-space"),
        goesOn(
            "G1",
            "breathing space of which this year's tax is no part yet",
            first().hold("breathing_space", "2026-11-02"),
            FIRST + " + breathing-space-not-qualifying"),
        blocked(
            "G2",
            "an insolvency that began within the year",
            order().hold("insolvency", "2026-06-01"),
            "stopped hold.insolvency"),
        blocked(
            "G2",
            "an insolvency of an earlier year: may this year's tax go on?",
            first().hold("insolvency", "2026-03-01"),
            "refer reminder_1 insolvency-earlier-year"),
        goesOn(
            "G2",
            "an insolvency that begins after the letter is posted",
            first().hold("insolvency", "2026-11-30"),
            FIRST));
  }

  private static List<Case> people() {
    var couple = first().row("parties", "Q@,person,Bo,Oak@,1979-02-03,2026-10-01");
    var cared = first().marker("dementia_or_capacity");
    return List.of(
        blocked(
            "G3",
            "the only person liable has died",
            first().instead("parties", "P@,person,Ann,Oak@,1980-02-03,2026-10-01"),
            "refer reminder_1 person.died"),
        goesOn(
            "G3",
            "one of two people has died",
            couple.row("account_parties", "@,Q@,joint_liable"),
            FIRST + " + person.died"),
        blocked(
            "G12",
            "no address is known",
            first().instead("party_addresses"),
            "refer reminder_1 no-address"),
        blocked(
            "G12",
            "the address is in doubt before a complaint",
            placed(complaint(), HoldKind.ADDRESS_DOUBTFUL),
            "stopped hold.address-doubtful"),
        goesOn(
            "G12",
            "the address is in doubt before a reminder",
            placed(first(), HoldKind.ADDRESS_DOUBTFUL),
            FIRST + " + hold-beside.address-doubtful"),
        blocked(
            "G15",
            "the only person liable is under 18",
            first().instead("parties", "P@,person,Ann,Oak@,2012-02-03,"),
            "refer reminder_1 person.under-18"),
        blocked(
            "G15",
            "somebody may have to act for the person and nobody is recorded",
            cared,
            "refer reminder_1 person.representative-needed"),
        goesOn(
            "G15",
            "an appointee acts for the person",
            cared
                .row("parties", "Q@,person,Bo,Oak@,1979-02-03,")
                .row("account_parties", "@,Q@,appointee"),
            FIRST));
  }

  private static List<Case> billsAndTime() {
    return List.of(
        blocked(
            "G4", "no bill is recorded", tax(2026, "", "100.00"), "refer reminder_1 not-billed"),
        blocked(
            "G4",
            "the first instalment fell due too soon after the bill",
            tax(2026, "2026-03-25", "100.00"),
            "refer reminder_1 billed-late"),
        goesOn("G4", "the bill was served in good time", first(), FIRST),
        blocked(
            "G5",
            "six years have passed since the bill",
            tax(2020, "2020-03-10", "100.00"),
            "refer final_notice out-of-time"),
        blocked(
            "G5",
            "a final notice now leaves no day for a complaint",
            tax(2020, "2020-11-28", "100.00")
                .instead("instalments", "ct-@-2020,@,statutory,1,2021-01-01,1000.00,2020-21,"),
            "refer final_notice time-too-short"),
        goesOn(
            "G5",
            "six years are nearly over",
            tax(2021, "2021-03-10", "100.00"),
            "take final_notice all-fallen-due + limitation-near"));
  }

  private static List<Case> plansAndMethods() {
    return List.of(
        blocked(
            "G6",
            "an attachment runs under the order",
            order().did("attachment_of_earnings", "2026-10-05"),
            "wait method-runs + one-method-at-a-time"),
        goesOn(
            "G6",
            "the agent has returned the order",
            order().did("agent_instructed", "2026-10-05").did("agent_returned", "2026-11-02"),
            CHOOSE + " + last-done"),
        blocked(
            "G7", "a plan is kept", first().plan("2026-12-01", "2027-01-01"), "on_plan plan-kept"),
        goesOn(
            "G7",
            "a plan was not kept",
            first().plan("2026-10-01", "2026-12-01"),
            FIRST + " + plan-broken"));
  }

  /// Stops that the council's own policy makes: each at the first step that it holds back and at
  /// the last that it does not.
  private static List<Case> policy() {
    return Stream.of(
            pair("G8", HoldKind.CTR_PENDING, Stages.COMPLAINT, Stages.FIRST_REMINDER),
            pair("G9", HoldKind.DISPUTE, Stages.COMPLAINT, Stages.FIRST_REMINDER),
            pair("G10", HoldKind.TRIBUNAL_APPEAL, Stages.ORDER, Stages.COMPLAINT),
            pair("G11", HoldKind.VULNERABILITY, Stages.ORDER, Stages.COMPLAINT),
            marks(),
            pair("G13", HoldKind.COMPLAINT, Stages.ORDER, Stages.COMPLAINT))
        .flatMap(List::stream)
        .toList();
  }

  /// A mark of vulnerability holds back the choice of a method by itself once nobody has looked at
  /// it for the council's 90 days.
  private static List<Case> marks() {
    var old = order().marker("vulnerable", "2026-06-01");
    return List.of(
        blocked(
            "G11",
            "nobody has looked at a mark of vulnerability for 90 days, before a method",
            old,
            "refer recovery_method vulnerability-not-looked-at + liability-order"),
        goesOn(
            "G11",
            "an officer looked again at an old mark of vulnerability",
            old.then(new Later.LookedAt()),
            CHOOSE),
        goesOn(
            "G11",
            "a mark of vulnerability of this quarter",
            order().marker("vulnerable", "2026-10-01"),
            CHOOSE),
        goesOn(
            "G11",
            "an old mark of vulnerability before a complaint",
            complaint().marker("vulnerable", "2026-06-01"),
            READY));
  }

  private static List<Case> pair(String guard, HoldKind kind, Case stopped, Case free) {
    var code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return List.of(
        blocked(
            guard,
            kind.title() + ", " + stopped.name(),
            placed(stopped.owing(), kind),
            "stopped hold." + code),
        goesOn(
            guard,
            kind.title() + ", " + free.name(),
            placed(free.owing(), kind),
            free.expected() + " + hold-beside." + code));
  }

  private static List<Case> moneyAndSums() {
    return List.of(
        blocked(
            "G14",
            "less is overdue than the council tolerates",
            tax(2026, "2026-03-10", "0.50"),
            "nothing_due within-tolerance"),
        blocked(
            "G14",
            "less is unpaid than the council complains of",
            tax(2026, "2026-03-10", "3.00")
                .did("reminder_1", "2026-09-04", "18.00")
                .then(new Later.Checked()),
            "nothing_due below-minimum + notice-failed"),
        blocked(
            "G14",
            "too little for a charging order or a petition",
            tax(2026, "2026-03-10", "20.00").did("liability_order", "2026-09-01"),
            CHOOSE + " + charging-order-too-small + petition-too-small"),
        goesOn("G14", "enough for a complaint", complaint(), READY),
        blocked(
            "G16",
            "money came in that may be for it",
            first().then(new Later.MoneyCame()),
            "wait money-awaited + first-default"),
        blocked(
            "G16",
            "a payment is on its way",
            placed(first(), HoldKind.PAYMENT_IN_TRANSIT),
            "stopped hold.payment-in-transit"),
        goesOn("G16", "no money is awaited", first(), FIRST),
        blocked(
            "G17",
            "an incident of the system",
            placed(first(), HoldKind.INCIDENT),
            "stopped hold.incident"),
        goesOn("G17", "the system runs as it should", first(), FIRST),
        goesOn("G18", "a liability order in England", order(), CHOOSE));
  }

  /// Those of a council in Wales, whose ladder is another.
  static List<Case> wales() {
    return List.of(
        blocked(
            "G18", "nobody is committed for a debt in Wales", order(), CHOOSE + " + no-committal"),
        blocked(
            "G18",
            "the second reminder of England is none in Wales",
            Stages.SECOND_REMINDER.owing(),
            "take reminder_1 optional-reminder"),
        goesOn(
            "G18",
            "a final notice follows the only reminder of Wales",
            first().did("reminder_1", "2026-09-04", "600.00"),
            "take final_notice final-notice-first"));
  }
}
