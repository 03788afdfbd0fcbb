package evenkeel.app.nights;

import evenkeel.app.nights.Owing.Later;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Every kind of stop at every stage, and every step that can be recorded on every type of debt.
final class HoldsAndSteps {

  /// The day from which each stop stands, and of each step of the second table.
  private static final String DAY = "2026-11-02";

  /// Does a stop hold back what would come next? `x` means that it does; `-` that it does not, and
  /// that the stop is told beside the step. Law and reasons: the guards of the ladder,
  /// `law/england/council-tax`.
  private static final String STOPS =
      """
      stop                          | r1  | r2  | fin | crt | ord | op  | i1  | i2  | sc  | sun | c1  | c2  | loc
      breathing_space               | -   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      mental_health_breathing_space | -   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      insolvency                    | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      bereavement                   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      dispute                       | -   | -   | -   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      ctr_pending                   | -   | -   | -   | x   | x   | x   | -   | -   | x   | x   | -   | -   | x
      complaint                     | -   | -   | -   | -   | x   | x   | x   | x   | x   | x   | x   | x   | x
      tribunal_appeal               | -   | -   | -   | -   | x   | x   | x   | x   | x   | x   | x   | x   | x
      vulnerability                 | -   | -   | -   | -   | x   | x   | x   | x   | x   | x   | x   | x   | x
      address_doubtful              | -   | -   | -   | x   | x   | x   | -   | -   | x   | x   | -   | -   | x
      payment_in_transit            | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      promise                       | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      incident                      | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      court                         | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      investigation                 | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      other                         | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x   | x
      """;

  /// What the night makes of a debt of each type on which a step was recorded eighteen days ago.
  /// `asks` is the type's own question of how to go on; `runs` is a method that runs.
  private static final String STEPS =
      """
      step                       | ct                                  | op   | sc   | sundry
      reminder_1                 | refer complaint reported-notice     | asks | asks | asks
      reminder_2                 | refer complaint reported-notice     | asks | asks | asks
      final_notice               | refer complaint reported-notice     | asks | asks | asks
      invoice_reminder           | take reminder_1 first-default       | asks | asks | asks
      invoice_final_reminder     | take reminder_1 first-default       | asks | asks | asks
      charge_reminder            | take reminder_1 first-default       | asks | asks | asks
      charge_final_reminder      | take reminder_1 first-default       | asks | asks | asks
      complaint                  | refer summons court-outcome         | asks | asks | asks
      summons                    | refer liability_order court-outcome | asks | asks | asks
      liability_order            | asks                                | asks | asks | asks
      post_order_letter          | asks                                | asks | asks | asks
      information_request        | asks                                | asks | asks | asks
      attachment_of_earnings     | runs                                | runs | runs | runs
      members_allowances         | runs                                | runs | runs | runs
      attachment_of_benefits     | runs                                | runs | runs | runs
      agent_instructed           | runs                                | runs | runs | runs
      agent_returned             | asks                                | asks | asks | asks
      charging_order             | runs                                | runs | runs | runs
      order_for_sale             | runs                                | runs | runs | runs
      bankruptcy_petition        | runs                                | runs | runs | runs
      committal                  | runs                                | runs | runs | runs
      direct_earnings_attachment | runs                                | runs | runs | runs
      dwp_referral               | runs                                | runs | runs | runs
      letter_before_action       | asks                                | asks | asks | asks
      county_court_claim         | asks                                | asks | asks | asks
      judgment                   | asks                                | asks | asks | asks
      warrant                    | runs                                | runs | runs | runs
      third_party_debt_order     | runs                                | runs | runs | runs
      ground_rent_demand         | asks                                | asks | asks | asks
      section_20b_notice         | asks                                | asks | asks | asks
      lender_contact             | asks                                | asks | asks | asks
      forfeiture_notice          | asks                                | asks | asks | asks
      tribunal                   | asks                                | asks | asks | asks
      terms_offered              | asks                                | asks | asks | asks
      estate_claim               | asks                                | asks | asks | asks
      written_off                | asks                                | asks | asks | asks
      other                      | asks                                | asks | asks | asks
      """;

  /// A debt at each stage of the first table, and what comes next where nothing stops it.
  private static final Map<String, Case> STAGES =
      Map.ofEntries(
          Map.entry("r1", Stages.FIRST_REMINDER),
          Map.entry("r2", Stages.SECOND_REMINDER),
          Map.entry("fin", Stages.FINAL_NOTICE),
          Map.entry("crt", Stages.COMPLAINT),
          Map.entry("ord", Stages.ORDER),
          Map.entry("op", asks(DebtType.HB_OVERPAYMENT)),
          Map.entry("i1", Stages.INVOICE_REMINDER),
          Map.entry("i2", Stages.INVOICE_FINAL_REMINDER),
          Map.entry("sc", asks(DebtType.LEASEHOLD)),
          Map.entry("sun", asks(DebtType.SUNDRY)),
          Map.entry("c1", Stages.CHARGE_REMINDER),
          Map.entry("c2", Stages.CHARGE_FINAL_REMINDER),
          Map.entry("loc", Stages.LETTER_OF_CLAIM));

  /// The columns of the second table.
  private static final Map<String, DebtType> TYPES =
      Map.of(
          "ct", DebtType.COUNCIL_TAX,
          "op", DebtType.HB_OVERPAYMENT,
          "sc", DebtType.LEASEHOLD,
          "sundry", DebtType.SUNDRY);

  private HoldsAndSteps() {}

  /// A cell of a table.
  private record Cell(String row, String column, String says) {}

  static List<Case> stops() {
    return cells(STOPS).stream().map(HoldsAndSteps::stop).toList();
  }

  private static Case stop(Cell cell) {
    var stage = Objects.requireNonNull(STAGES.get(cell.column()), cell.column());
    var kind = HoldKind.valueOf(cell.row().toUpperCase(Locale.ROOT));
    var stops = cell.says().equals("x");
    return new Case(
        cell.row(),
        stops,
        cell.row() + " at the stage: " + stage.name(),
        stage.owing().then(new Later.Stopped(kind)),
        stops ? "stopped hold." + code(kind) : stage.expected());
  }

  /// Both kinds of breathing space read the same, by design.
  private static String code(HoldKind kind) {
    return kind.breathingSpace()
        ? "breathing-space"
        : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Each step twice: as it is, and where the person is insolvent, so that nothing goes on.
  static List<Case> steps() {
    var cases = new ArrayList<Case>();
    for (var cell : cells(STEPS)) {
      var type = Objects.requireNonNull(TYPES.get(cell.column()), cell.column());
      var owing = after(cell.row(), type);
      var name = cell.row() + " on a debt of " + type.key();
      cases.add(Case.goesOn(cell.row(), name, owing, said(cell.says(), type)));
      cases.add(
          Case.blocked(
              cell.row(),
              name + " of an insolvent person",
              owing.hold("insolvency", DAY),
              "stopped hold.insolvency"));
    }
    return cases;
  }

  private static Owing after(String step, DebtType type) {
    var kind = StepKind.valueOf(step.toUpperCase(Locale.ROOT));
    var owing = Owing.unpaid(type);
    if (kind == StepKind.COMPLAINT) {
      return owing.then(new Later.Complained(LocalDate.parse(DAY)));
    }
    return type == DebtType.COUNCIL_TAX && kind.afterOrder()
        ? owing.did("liability_order", "2026-09-01").did(step, DAY)
        : owing.did(step, DAY, "90.00");
  }

  private static String said(String cell, DebtType type) {
    return switch (cell) {
      case "asks" -> asks(type).expected();
      case "runs" -> "wait method-runs";
      default -> cell;
    };
  }

  private static Case asks(DebtType type) {
    return switch (type) {
      case COUNCIL_TAX -> Stages.ORDER;
      case HB_OVERPAYMENT -> Stages.OVERPAYMENT;
      case LEASEHOLD -> Stages.SERVICE_CHARGE;
      case SUNDRY -> Stages.SUNDRY;
    };
  }

  private static List<Cell> cells(String table) {
    var lines = table.lines().map(HoldsAndSteps::split).toList();
    var columns = lines.getFirst();
    return lines.stream()
        .skip(1)
        .flatMap(
            line ->
                IntStream.range(1, columns.size())
                    .mapToObj(i -> new Cell(line.getFirst(), columns.get(i), line.get(i))))
        .toList();
  }

  private static List<String> split(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toList();
  }

  /// The columns of the first table.
  static Collection<Case> stages() {
    return STAGES.values();
  }

  /// What the rows of the first table are about.
  static List<String> stopsListed() {
    return rows(STOPS);
  }

  /// What the rows of the second table are about.
  static List<String> stepsListed() {
    return rows(STEPS);
  }

  private static List<String> rows(String table) {
    return cells(table).stream().map(Cell::row).distinct().toList();
  }

  /// The types of debt that are columns of the second table.
  static Set<DebtType> typesListed() {
    return cells(STEPS).stream()
        .map(cell -> Objects.requireNonNull(TYPES.get(cell.column())))
        .collect(Collectors.toSet());
  }
}
