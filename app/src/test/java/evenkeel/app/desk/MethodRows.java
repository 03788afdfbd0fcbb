package evenkeel.app.desk;

import evenkeel.core.debt.DebtType;
import java.util.Arrays;
import java.util.List;

/// Every way to recover a debt under a liability order or a judgment: where a second person
/// approves it and the night after leaves it running, and what bars it.
final class MethodRows {

  /// A way that goes on.
  ///
  /// @param reason the code of the first reason that the night after gives
  record GoesOn(DebtType type, String step, String answers, String reason) {}

  /// A way that is barred.
  ///
  /// @param before what the debt has been through: `nothing`, an `order`, a `claim` or a `dispute`;
  ///   an order and an `agent`, a breathing `space`, a benefit deduction `elsewhere`, or so much
  ///   paid that the sum is `small`
  record Barred(DebtType type, String step, String before, String answers, String why) {}

  private static final String ENFORCE =
      "judgment-enforcement.instalments=none;judgment-enforcement.looked-at=yes;"
          + "judgment-enforcement.basis=yes;own.basis=Quarry Ltd";
  private static final String OVERPAID =
      ";own.hardship=yes;recovery-gate.decided=yes;recovery-gate.notice=yes;"
          + "recovery-gate.underlying=yes";
  private static final String SALE =
      "own.made-final=yes;own.means=yes;own.softer=yes;own.household=yes;own.lawyer=yes;"
          + "own.title-number=ZZ1;own.final=Case 7;own.adviser=Counsel;"
          + "judgment-enforcement.instalments=none;judgment-enforcement.looked-at=yes";

  static final String AGENT = "own.means=yes;own.softer=yes;own.letter=yes;own.agent=Quarry Agents";
  static final String CHARGE = "own.interest=yes;own.means=yes;own.softer=yes;own.title-number=ZZ1";
  private static final String PETITION =
      "own.demand=yes;own.means=yes;own.softer=yes;own.lawyer=yes;own.adviser=Counsel";
  private static final String EARNINGS =
      "own.means=yes;own.employer=Quarry Ltd;own.employer-address=1 Pit Lane;"
          + "attachment-of-earnings.paid=monthly;attachment-of-earnings.periods=1;"
          + "attachment-of-earnings.net=1500.00";

  private static final String DECIDED = OVERPAID.substring(1);
  private static final String DEFAULT =
      "own.served=yes;own.silent=yes;own.brought-up=yes;own.claim-number=C7";
  private static final String DWP =
      DECIDED
          + ";recovery-gate.unable=yes;recovery-gate.misrepresented=yes;recovery-gate.gets=listed";
  private static final String DIRECT =
      DECIDED
          + ";recovery-gate.from-benefit=no;recovery-gate.refused=yes;recovery-gate.ni-number=yes;"
          + "recovery-gate.exempt=no;own.employer=Quarry Ltd;own.employer-address=1 Pit Lane;"
          + "direct-earnings-attachment.paid=monthly;direct-earnings-attachment.periods=1;"
          + "direct-earnings-attachment.net=1500.00";
  private static final String DEDUCT =
      DECIDED
          + ";own.claim=CL9;benefit-deduction.rent=weekly;benefit-deduction.fraud=none;"
          + "benefit-deduction.benefit=90.00";
  private static final String OVERPAID_PETITION =
      DECIDED
          + ";recovery-gate.in-time=yes;recovery-gate.checked=yes;own.lawyer=yes;"
          + "own.adviser=Counsel";

  private MethodRows() {}

  static List<GoesOn> goesOn() {
    return read("""
            council_tax | information | information-asked | own.in-writing=yes
            council_tax | benefit | method-runs | BENEFIT
            council_tax | earnings | method-runs | EARNINGS
            council_tax | allowances | method-runs | ALLOWANCES
            council_tax | agent | method-runs | AGENT
            council_tax | charging-order | method-runs | CHARGE
            council_tax | order-for-sale | method-runs | SALE
            council_tax | bankruptcy | method-runs | PETITION
            council_tax | winding-up | method-runs | WIND_UP
            leasehold | information | step-awaited | ENFORCE
            leasehold | earnings | method-runs | ENFORCE
            leasehold | charging-order | method-runs | ENFORCE
            leasehold | order-for-sale | method-runs | SALE
            leasehold | third-party | method-runs | ENFORCE
            leasehold | warrant | method-runs | ENFORCE
            leasehold | bankruptcy | method-runs | ENFORCE
            leasehold | default-judgment | step-awaited | DEFAULT
            hb_overpayment | benefit | method-runs | DEDUCT
            hb_overpayment | other-council | method-runs | COUNCIL
            hb_overpayment | dwp | method-runs | DWP
            hb_overpayment | earnings | method-runs | DIRECT
            hb_overpayment | bankruptcy | method-runs | OVERPAID_PETITION
            hb_overpayment | order-information | step-awaited | ENFORCE_OVERPAID
            hb_overpayment | order-earnings | method-runs | ENFORCE_OVERPAID
            hb_overpayment | order-charging-order | method-runs | ENFORCE_OVERPAID
            hb_overpayment | order-third-party | method-runs | ENFORCE_OVERPAID
            hb_overpayment | order-warrant | method-runs | ENFORCE_OVERPAID
            """)
        .map(cells -> new GoesOn(type(cells[0]), cells[1], answers(cells[3]), cells[2]))
        .toList();
  }

  static List<Barred> barred() {
    return read("""
            council_tax | information | nothing | own.in-writing=yes | needs a liability order
            council_tax | information | order | own.in-writing=no | asked for in writing
            council_tax | benefit | agent | BENEFIT | another method runs
            council_tax | earnings | agent | EARNINGS | another method runs
            council_tax | allowances | agent | ALLOWANCES | another method runs
            council_tax | agent | space | own.means=yes | breathing space since
            council_tax | charging-order | agent | CHARGE | another method runs
            council_tax | charging-order | small | CHARGE | needs £1,000.00 or more
            council_tax | order-for-sale | order | SALE | no charging order stands
            council_tax | bankruptcy | order | PETITION | needs £5,000.00 or more
            council_tax | winding-up | small | WIND_UP | needs £750.00 or more
            council_tax | earnings | elsewhere | EARNINGS | a benefit deduction is taken or asked for
            council_tax | agent | elsewhere | AGENT | a benefit deduction is taken or asked for
            council_tax | benefit | elsewhere | BENEFIT | one benefit deduction for council tax
            leasehold | information | nothing | ENFORCE | needs a judgment
            leasehold | information | space | ENFORCE | breathing space since
            leasehold | earnings | order | KEPT | the instalments are kept
            leasehold | charging-order | space | ENFORCE | breathing space since
            leasehold | order-for-sale | order | SALE | no charging order stands
            leasehold | third-party | order | KEPT | the instalments are kept
            leasehold | warrant | order | KEPT | the instalments are kept
            leasehold | bankruptcy | order | ENFORCE | needs £5,000.00 or more
            leasehold | default-judgment | nothing | DEFAULT | needs a county court claim
            leasehold | default-judgment | claim | ANSWERED | for a claim that nobody answered
            hb_overpayment | benefit | nothing | UNDECIDED | nobody has decided, with reasons
            hb_overpayment | other-council | dispute | COUNCIL | dispute
            hb_overpayment | dwp | nothing | DWP_ABLE | it can be recovered from housing benefit
            hb_overpayment | earnings | nothing | EXEMPT | the employer is exempt
            hb_overpayment | bankruptcy | nothing | OVERPAID_PETITION | needs £5,000.00 or more
            hb_overpayment | order-information | nothing | ENFORCE_OVERPAID | needs a judgment
            hb_overpayment | order-earnings | order | KEPT_OVERPAID | the instalments are kept
            hb_overpayment | order-charging-order | space | ENFORCE_OVERPAID | breathing space since
            hb_overpayment | order-third-party | order | KEPT_OVERPAID | the instalments are kept
            hb_overpayment | order-warrant | order | KEPT_OVERPAID | the instalments are kept
            """)
        .map(cells -> new Barred(type(cells[0]), cells[1], cells[2], answers(cells[3]), cells[4]))
        .toList();
  }

  private static java.util.stream.Stream<String[]> read(String table) {
    return table
        .lines()
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new));
  }

  private static DebtType type(String key) {
    return DebtType.of(key).orElseThrow();
  }

  private static String answers(String cell) {
    var kept = ENFORCE.replace("instalments=none", "instalments=kept");
    return switch (cell) {
      case "ENFORCE" -> ENFORCE;
      case "KEPT" -> kept;
      case "ENFORCE_OVERPAID" -> ENFORCE + OVERPAID;
      case "KEPT_OVERPAID" -> kept + OVERPAID;
      case "SALE" -> SALE;
      case "DEFAULT" -> DEFAULT;
      case "ANSWERED" -> DEFAULT.replace("silent=yes", "silent=no");
      case "DEDUCT" -> DEDUCT;
      case "UNDECIDED" -> DEDUCT.replace("decided=yes", "decided=no");
      case "COUNCIL" -> DECIDED + ";own.council=Next Borough";
      case "DWP" -> DWP;
      case "DWP_ABLE" -> DWP.replace("unable=yes", "unable=no");
      case "DIRECT" -> DIRECT;
      case "EXEMPT" -> DIRECT.replace("exempt=no", "exempt=yes");
      case "OVERPAID_PETITION" -> OVERPAID_PETITION;
      case "AGENT" -> AGENT;
      case "CHARGE" -> CHARGE;
      case "PETITION" -> PETITION;
      case "WIND_UP" -> PETITION + ";own.company=yes";
      case "EARNINGS" -> EARNINGS;
      case "ALLOWANCES" ->
          "own.member=yes;own.employer=The county;members-allowances.allowance=1200.00";
      case "BENEFIT" ->
          "own.means=yes;own.benefit=Universal Credit;"
              + "universal-credit-deduction.standard-allowance=424.90";
      default -> cell;
    };
  }
}
