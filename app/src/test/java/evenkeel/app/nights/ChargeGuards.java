package evenkeel.app.nights;

import static evenkeel.app.nights.Case.blocked;
import static evenkeel.app.nights.Case.goesOn;

import evenkeel.app.nights.Owing.Later;
import evenkeel.core.recovery.HoldKind;
import java.util.List;
import java.util.stream.Stream;

/// The guards of service charges that a night applies, by the numbers of the guards' table: each
/// where it stands in the way, and where the same fact, or its absence, lets the step go on.
final class ChargeGuards {

  private static final String REMIND = Stages.CHARGE_REMINDER.expected();
  private static final String CLAIM = Stages.LETTER_OF_CLAIM.expected();
  private static final String NOTHING = "refer recovery_method nothing-payable";
  private static final String ESTIMATE = "service_charge_estimate";

  private ChargeGuards() {}

  static List<Case> all() {
    return Stream.of(
            demands(),
            costs(),
            consulted(),
            loans(),
            days(),
            people(),
            stops(),
            sums(),
            times(),
            claims())
        .flatMap(List::stream)
        .toList();
  }

  private static Case stops(String guard, String name, Owing owing, String expected) {
    return blocked("service charge " + guard, name, owing, expected);
  }

  private static Case goes(String guard, String name, Owing owing, String expected) {
    return goesOn("service charge " + guard, name, owing, expected);
  }

  /// @param papers landlord named, address for notices, summary, in the lease, as the lease says
  private static Owing estimate(String papers) {
    return Owing.demanded(ESTIMATE, papers + ",not_called_for,,,,,,,");
  }

  private static List<Case> demands() {
    var good = estimate("true,true,prescribed,true,true");
    return List.of(
        stops(
            "G1",
            "no clause of the lease asks for it",
            estimate("true,true,prescribed,false,true"),
            NOTHING + " + demand.never_due"),
        stops(
            "G1",
            "nobody knows whether a clause asks for it",
            estimate("true,true,prescribed,,true"),
            NOTHING + " + demand.unknown"),
        goes("G1", "a clause asks for it", good, REMIND),
        stops(
            "G2",
            "the landlord is not named in the demand",
            estimate("false,true,prescribed,true,true"),
            NOTHING + " + demand.suspended"),
        stops(
            "G2",
            "no address for notices was given",
            estimate("true,false,prescribed,true,true"),
            NOTHING + " + demand.suspended"),
        stops(
            "G2",
            "it was not asked for as the lease says",
            estimate("true,true,prescribed,true,false"),
            NOTHING + " + demand.never_due"),
        goes("G2", "a demand as the lease says, with both", good, REMIND),
        stops(
            "G3",
            "no summary of rights went with it",
            estimate("true,true,none,true,true"),
            NOTHING + " + demand.suspended"),
        stops(
            "G3",
            "the summary is in other words",
            estimate("true,true,other_words,true,true"),
            NOTHING + " + demand.suspended"),
        goes("G3", "the prescribed summary went with it", good, REMIND),
        stops(
            "G13",
            "no notice of the ground rent was given",
            Owing.demanded("ground_rent", ",true,,true,true,,,,,false,,,"),
            NOTHING + " + demand.suspended"),
        stops(
            "G13",
            "the notice's day for payment is too early",
            Owing.demanded("ground_rent", ",true,,true,true,,,,,true,2026-04-02,2026-05-01,true"),
            NOTHING + " + demand.suspended"),
        goes(
            "G13",
            "a notice in the prescribed form, whose day has come",
            Owing.demanded("ground_rent", ",true,,true,true,,,,,true,2026-04-01,2026-05-01,true"),
            REMIND));
  }

  private static Owing actual(String oldest, String newest) {
    return Owing.demanded(
        "service_charge_actual",
        "true,true,prescribed,true,true,not_called_for,,%s,%s,,,,".formatted(oldest, newest));
  }

  private static List<Case> costs() {
    return List.of(
        stops(
            "G4",
            "every cost is more than 18 months older than the demand",
            actual("2024-08-01", "2024-09-01"),
            NOTHING + " + demand.lost"),
        stops(
            "G4",
            "nobody knows when its costs were incurred",
            actual("", ""),
            NOTHING + " + demand.unknown"),
        goes("G4", "its costs are young enough", actual("2025-06-01", "2026-03-01"), REMIND));
  }

  private static Owing works(String consulted) {
    return Owing.demanded(
        "major_works",
        "true,true,prescribed,true,true," + consulted + ",2025-06-01,2025-06-01,,,,");
  }

  private static List<Case> consulted() {
    return List.of(
        stops(
            "G5",
            "nobody knows whether leaseholders were consulted about the works",
            works(","),
            NOTHING + " + demand.unknown"),
        goes(
            "G5",
            "they were not consulted: no more than the limit is asked for",
            works("not_done,works"),
            REMIND + " + demand.capped"),
        goes("G5", "consultation was complete", works("complete,works"), REMIND),
        goes("G5", "the tribunal dispensed with it", works("dispensed,works"), REMIND));
  }

  /// A service charge with repairs that nobody paid after both reminders.
  private static Owing repairs(String told) {
    return Owing.demanded(
            "service_charge_actual",
            "true,true,prescribed,true,true,not_called_for,,2025-06-01,2026-03-01,,,,,true," + told)
        .did("charge_reminder", "2026-09-04", "600.00")
        .did("charge_final_reminder", "2026-10-05", "600.00");
  }

  private static List<Case> loans() {
    return List.of(
        stops(
            "G6",
            "the demand for repairs did not tell of the right to a loan",
            repairs("false"),
            "refer recovery_method demand.loan"),
        stops(
            "G6",
            "nobody knows whether it told of it",
            repairs(""),
            "refer recovery_method demand.loan"),
        goes("G6", "it told of it", repairs("true"), CLAIM));
  }

  private static Owing due(String day) {
    return Owing.goodCharge()
        .instead(
            "charges",
            "%s@,@,%s,2026-27,600.00,D@,2026-04-01,%s".formatted(ESTIMATE, ESTIMATE, day));
  }

  private static List<Case> days() {
    var good = Owing.goodCharge();
    return List.of(
        stops("G7", "it is not due yet", due("2026-12-01"), "nothing_due nothing-overdue"),
        stops("G7", "it fell due a few days ago", due("2026-11-10"), "wait days-of-grace"),
        stops("G7", "a plan is kept", good.plan("2026-12-01", "2027-01-01"), "on_plan plan-kept"),
        goes(
            "G7",
            "a plan was not kept",
            good.plan("2026-09-01", "2026-12-01"),
            REMIND + " + plan-broken"));
  }

  private static List<Case> people() {
    var letter = Stages.LETTER_OF_CLAIM.owing();
    var dead = "P@,person,Ann,Oak@,1980-02-03,2026-10-01";
    return List.of(
        stops(
            "G8",
            "the only owner has died",
            letter.instead("parties", dead),
            "refer letter_before_action person.died"),
        stops(
            "G8",
            "a company owns it, for which the protocol is not",
            letter.instead("parties", "P@,organisation,,,,"),
            "refer recovery_method company"),
        goes(
            "G8",
            "one of two owners has died",
            letter
                .row("parties", "Q@,person,Bo,Oak@,1979-02-03,2026-10-01")
                .row("account_parties", "@,Q@,lessee"),
            CLAIM + " + person.died"));
  }

  private static List<Case> stops() {
    var good = Owing.goodCharge();
    return List.of(
        stops(
            "G9",
            "breathing space",
            good.hold("breathing_space", "2026-11-02"),
            "stopped hold.breathing-space"),
        stops(
            "G9",
            "the court has stayed it",
            good.then(new Later.Stopped(HoldKind.COURT)),
            "stopped hold.court"),
        goes(
            "G9",
            "an insolvency that begins after the letter is posted",
            good.hold("insolvency", "2026-11-30"),
            REMIND));
  }

  private static List<Case> sums() {
    var letter = Stages.LETTER_OF_CLAIM.owing();
    return List.of(
        stops(
            "G10",
            "all of it is disputed",
            letter.then(new Later.Stopped(HoldKind.DISPUTE)),
            "stopped hold.dispute"),
        stops(
            "G10",
            "less is left than the council claims for",
            letter.paid("551.00", "2026-11-02"),
            "refer recovery_method service-charge-unpaid"),
        goes(
            "G10",
            "the least for which it claims is left",
            letter.paid("550.00", "2026-11-02"),
            CLAIM));
  }

  /// A charge whose reminders failed, that fell due on a day: six years are certain, and where the
  /// lease does not reserve it as rent twelve are possible.
  private static Owing reminded(String due) {
    return Stages.LETTER_OF_CLAIM
        .owing()
        .instead(
            "charges",
            "%s@,@,%s,2026-27,600.00,D@,2020-04-01,%s".formatted(ESTIMATE, ESTIMATE, due));
  }

  private static List<Case> times() {
    return List.of(
        stops(
            "G12",
            "the certain time for a court has passed",
            reminded("2020-11-20"),
            "refer letter_before_action limitation-out-of-time"),
        stops(
            "G12",
            "a letter of claim leaves no day for a claim",
            reminded("2020-12-20"),
            "refer letter_before_action limitation-too-short"),
        goes(
            "G12",
            "the last day is near and leaves time for a claim",
            reminded("2021-02-01"),
            CLAIM + " + limitation-within-3-months"),
        goes(
            "G12",
            "the last day is half a year away",
            reminded("2021-05-01"),
            CLAIM + " + limitation-within-6-months"),
        goes(
            "G12",
            "the last day is a year away",
            reminded("2021-10-01"),
            CLAIM + " + limitation-within-12-months"));
  }

  private static List<Case> claims() {
    var letter = Stages.LETTER_OF_CLAIM.owing();
    return List.of(
        stops(
            "G14",
            "the time of a letter of claim runs",
            letter.did("letter_before_action", "2026-10-19", "600.00"),
            "wait claim-from"),
        goes(
            "G14",
            "nobody replied to a letter of claim in its time",
            letter.did("letter_before_action", "2026-10-12", "600.00"),
            "refer recovery_method claim-from"));
  }
}
