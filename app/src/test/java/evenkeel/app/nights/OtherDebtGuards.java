package evenkeel.app.nights;

import static evenkeel.app.nights.Case.blocked;
import static evenkeel.app.nights.Case.goesOn;

import evenkeel.app.nights.Owing.Later;
import java.util.List;
import java.util.stream.Stream;

/// What stands in the way of an overpayment's reminders, beside the holds; and facts that an
/// extract brings after the first.
final class OtherDebtGuards {

  private static final String ABOUT = "overpayment";
  private static final String REMIND = Stages.INVOICE_REMINDER.expected();

  private OtherDebtGuards() {}

  static List<Case> all() {
    return Stream.of(people(), days(), times(), changed(), marks()).flatMap(List::stream).toList();
  }

  /// An overpayment whose decision was notified on a day.
  private static Owing notified(String day) {
    return Owing.invoice()
        .instead(
            "charges",
            "hb_overpayment@,@,hb_overpayment,2026-27,150.00,INV@,%s,2026-07-01".formatted(day))
        .instead(
            "hb_overpayments",
            "INV@,@,CL@,%s,%s,2019-01-05,2019-02-08,150.00,other,true,invoice,,nothing"
                .formatted(day, day));
  }

  private static List<Case> times() {
    return List.of(
        goesOn(
            ABOUT,
            "the time for a court is a year from its end",
            notified("2021-10-01"),
            REMIND + " + limitation-within-12-months"),
        goesOn(
            ABOUT,
            "the time for a court ends in three months",
            notified("2021-02-01"),
            REMIND + " + limitation-within-3-months"),
        goesOn(
            ABOUT,
            "the time for a court has passed, and no reminder needs one",
            notified("2020-11-02"),
            REMIND + " + limitation-passed"));
  }

  private static List<Case> people() {
    var cared = Owing.invoice().marker("dementia_or_capacity");
    return List.of(
        blocked(
            ABOUT,
            "the only person who owes it has died",
            Owing.invoice().instead("parties", "P@,person,Ann,Oak@,1980-02-03,2026-10-01"),
            "refer invoice_reminder person.died"),
        goesOn(
            ABOUT,
            "one of two who owe it has died",
            Owing.invoice()
                .row("parties", "Q@,person,Bo,Oak@,1979-02-03,2026-10-01")
                .row("account_parties", "@,Q@,landlord"),
            REMIND + " + person.died"),
        blocked(
            ABOUT,
            "the only person who owes it is under 18",
            Owing.invoice().instead("parties", "P@,person,Ann,Oak@,2012-02-03,"),
            "refer invoice_reminder person.under-18"),
        blocked(
            ABOUT,
            "somebody may have to act for the person and nobody is recorded",
            cared,
            "refer invoice_reminder person.representative-needed"),
        goesOn(
            ABOUT,
            "an appointee acts for the person",
            cared
                .row("parties", "Q@,person,Bo,Oak@,1979-02-03,")
                .row("account_parties", "@,Q@,appointee"),
            REMIND),
        blocked(
            ABOUT,
            "no address is known",
            Owing.invoice().instead("party_addresses"),
            "refer invoice_reminder no-address"));
  }

  private static List<Case> days() {
    return List.of(
        blocked(
            ABOUT,
            "its notice does not say how to appeal",
            Owing.invoice().noticeLacks("appeal"),
            "refer recovery_method notice-defective"),
        blocked(
            ABOUT,
            "nobody has said what its notice held",
            Owing.invoice().noticeLacks(""),
            "refer recovery_method notice-not-looked-at + overpayment-unpaid"
                + " + notice-must-be-whole"),
        goesOn(
            ABOUT,
            "its notice held all that the law asks for",
            Owing.invoice().noticeLacks("nothing"),
            REMIND),
        blocked(
            ABOUT,
            "it fell due a few days ago",
            Owing.invoice("2026-11-16"),
            "wait days-of-grace + overpayment-unpaid"),
        blocked(
            ABOUT,
            "less is left than the council tolerates",
            Owing.invoice().paid("148.00", "2026-11-02"),
            "nothing_due nothing-overdue"),
        blocked(
            ABOUT,
            "a plan is kept",
            Owing.invoice().plan("2026-12-01", "2027-01-01"),
            "on_plan plan-kept"),
        goesOn(
            ABOUT,
            "a plan was not kept",
            Owing.invoice().plan("2026-10-01", "2026-12-01"),
            REMIND + " + plan-broken"),
        blocked(
            ABOUT,
            "money came in that may be for it",
            Owing.invoice().then(new Later.MoneyCame()),
            "wait money-awaited"));
  }

  /// Before a letter of claim a look at a mark of vulnerability holds for the council's 60 days.
  private static List<Case> marks() {
    var claim = Stages.LETTER_OF_CLAIM;
    return List.of(
        blocked(
            "G11 of a claim",
            "nobody has looked at a mark of vulnerability for 60 days, before a letter of claim",
            claim.owing().marker("vulnerable", "2026-09-18"),
            "refer recovery_method vulnerability-not-looked-at"),
        goesOn(
            "G11 of a claim",
            "a mark of vulnerability that was looked at within 60 days, before a letter of claim",
            claim.owing().marker("vulnerable", "2026-09-22"),
            claim.expected()));
  }

  /// What a later extract says.
  private static List<Case> changed() {
    var decision =
        "INV@,@,CL@,2026-06-01,2026-06-03,2026-01-05,2026-02-08,150.00,la_error,%s,invoice,%s,"
            + "nothing";
    return List.of(
        blocked(
            ABOUT,
            "it was found not to be recoverable, and its charge stands",
            Owing.invoice()
                .then(new Later.Changed("hb_overpayments", decision.formatted("false", ""))),
            "stopped hold.other"),
        blocked(
            ABOUT,
            "its appeal ended yesterday",
            Owing.overpayment("2026-06-03", "2026-07-01", "true")
                .then(new Later.Changed("hb_overpayments", decision.formatted("true", "false"))),
            "wait dispute-just-ended"),
        blocked(
            "stage",
            "a reminder whose sum no longer matches a changed bill",
            Stages.COMPLAINT
                .owing()
                .then(
                    new Later.Changed(
                        "charges", "council_tax@,@,council_tax,2026-27,950.00,,2026-03-10,")),
            "take reminder_1 first-default + stale-notice"));
  }
}
