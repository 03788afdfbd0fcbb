package evenkeel.app.desk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The guards of service charges at steps that an officer recommends, and at those that the product
/// never takes and the law desk only answers for: each blocked, and going on.
public final class ChargeStepGuards {

  /// A recommended step with what an officer answers.
  ///
  /// @param judged whether there is a judgment
  /// @param came what came of the letter of claim, each kind with its day
  /// @param barred what bars it, blank where it goes on to a second person
  record Step(
      String guard, String step, boolean judged, String came, String answers, String barred) {
    Step(String guard, String step, boolean judged, String answers, String barred) {
      this(guard, step, judged, "", answers, barred);
    }
  }

  /// A sum of the law desk.
  ///
  /// @param blocked whether it shows that something stands in the way
  record Sum(String guard, boolean blocked, String query, String says) {}

  private static final String CLAIM =
      "own.recorded=yes;own.demands=yes;own.in-time=yes;" + "own.claimant=The solicitor;";
  private static final String ENFORCE =
      "judgment-enforcement.looked-at=yes;judgment-enforcement.basis=yes;own.basis=Title ZZ1;";
  private static final String LENDER = "own.demands=yes;own.lender=Quarry Bank;";
  private static final String PEOPLE_DECIDE =
      "Do the named lawyer and the director decide to serve the notice themselves?";

  private ChargeStepGuards() {}

  static List<Step> steps() {
    return List.of(
        new Step(
            "G11",
            "claim",
            false,
            CLAIM + "own.in-limit=yes;own.weighed=no",
            "Means, vulnerability and a plan are weighed first"),
        new Step("G11", "claim", false, CLAIM + "own.in-limit=yes;own.weighed=yes", ""),
        new Step(
            "G12",
            "claim",
            false,
            CLAIM + "own.weighed=yes;own.in-limit=no",
            "The time to claim it has run out, or nobody has counted it"),
        new Step("G12", "claim", false, CLAIM + "own.weighed=yes;own.in-limit=yes", ""),
        replied("replied=2026-09-20", "it is talked about, and then notice is given"),
        replied("documents_asked=2026-09-20", "the documents that were asked for come first"),
        replied(
            "documents_asked=2026-09-20;documents_sent=2026-10-30;notice_of_claim=2026-11-02",
            "A claim may be started from: 29 November 2026"),
        replied("replied=2026-09-20;notice_of_claim=2026-11-06", "from: 21 November 2026"),
        replied("replied=2026-09-20;notice_of_claim=2026-11-05", ""),
        replied("", ""),
        new Step(
            "G17",
            "charging-order",
            false,
            ENFORCE + "judgment-enforcement.instalments=none",
            "judgment"),
        new Step(
            "G17",
            "warrant",
            true,
            ENFORCE + "judgment-enforcement.instalments=kept",
            "instalments"),
        new Step(
            "G17", "charging-order", true, ENFORCE + "judgment-enforcement.instalments=none", ""),
        new Step("G18", "lender", false, LENDER + "lender-contact.basis=none", "lender"),
        new Step("G18", "lender", false, LENDER + "lender-contact.basis=authority", ""));
  }

  /// A claim after a letter of 1 September, with everything answered as it should be.
  private static Step replied(String came, String barred) {
    return new Step(
        "G14", "claim", false, came, CLAIM + "own.in-limit=yes;own.weighed=yes", barred);
  }

  static List<Sum> sums() {
    return List.of(
        new Sum("G16", true, space("default-judgment"), "it is not asked for"),
        new Sum("G16", false, space("admission"), "yes"),
        new Sum("G19", true, checklist("350.00", "no", "yes", "yes"), "small and young"),
        new Sum("G19", false, checklist("350.01", "no", "yes", "yes"), PEOPLE_DECIDE),
        new Sum(
            "G20",
            true,
            checklist("350.01", "no", "yes", "yes").replace("2027-02-17&owed", "2027-02-16&owed"),
            "the days after the decision have not passed"),
        new Sum("G20", false, checklist("350.01", "no", "yes", "yes"), PEOPLE_DECIDE),
        new Sum("G21", true, checklist("350.01", "yes", "yes", "yes"), "it may be waived"),
        new Sum("G21", false, checklist("350.01", "no", "yes", "yes"), PEOPLE_DECIDE),
        new Sum("G22", true, checklist("350.01", "no", "no", "yes"), "a lender was not told"),
        new Sum("G22", true, checklist("350.01", "no", "yes", "no"), "proportionate"),
        new Sum("G22", false, checklist("350.01", "no", "yes", "yes"), PEOPLE_DECIDE));
  }

  private static String space(String act) {
    return "claim-in-breathing-space?day=2026-11-12&space-from=2026-11-03&space-to=2027-01-01"
        + "&claim-open=yes&main-home=yes&act="
        + act;
  }

  private static String checklist(
      String owed, String waived, String lenders, String proportionate) {
    return "forfeiture-checklist?day=2027-02-17&owed="
        + owed
        + "&oldest=2026-04-01&breathing-space=no&ground-rent=yes&settled=determined"
        + "&earliest=2027-02-17&waived="
        + waived
        + "&lenders="
        + lenders
        + "&proportionate="
        + proportionate
        + "&lawyer=yes&director=yes";
  }

  /// The numbers of the guards that have their rows here.
  public static Set<String> guards() {
    var guards = new TreeSet<String>();
    steps().forEach(step -> guards.add(step.guard()));
    sums().forEach(sum -> guards.add(sum.guard()));
    return guards;
  }
}
