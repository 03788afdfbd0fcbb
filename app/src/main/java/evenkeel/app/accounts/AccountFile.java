package evenkeel.app.accounts;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.debt.DebtType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An account as its source now describes it.
///
/// @param sourceBalancePence the source's own figure, kept beside ours so that the difference shows
/// @param asAt the day of which the source speaks
/// @param sourceStage where the source says recovery stands
public record AccountFile(
    long id,
    String reference,
    String debtType,
    String status,
    @Nullable LocalDate opened,
    @Nullable LocalDate closed,
    @Nullable String paymentMethod,
    @Nullable String recoveryGroup,
    @Nullable String sourceStage,
    long sourceBalancePence,
    LocalDate asAt,
    @Nullable Property property) {

  /// The dwelling that an account is for.
  ///
  /// @param uprn its unique property reference number, null where the source gives none
  public record Property(
      String reference,
      List<String> lines,
      @Nullable String postcode,
      @Nullable String band,
      @Nullable String uprn) {

    public Property {
      lines = List.copyOf(lines);
    }

    /// On one line: `14 Quarry Rise, Kelmere, KM4 2ZZ`.
    public String inOneLine() {
      return Stream.concat(lines.stream(), Stream.ofNullable(postcode))
          .collect(Collectors.joining(", "));
    }
  }

  /// Who stands on an account.
  ///
  /// @param role liable, joint_liable and so on
  /// @param jointNoticeOn when the joint taxpayers' notice was served, null when it was not
  public record Liable(
      long account,
      long party,
      String role,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean namedOnBill,
      boolean joint,
      @Nullable LocalDate jointNoticeOn) {

    /// Roles under which somebody owes what the account owes; others only stand on it.
    static final List<String> OWING =
        List.of("liable", "joint_liable", "former_liable", "claimant", "landlord", "lessee");

    /// Whether they owe what the account owes: a partner, a lender or an employer does not.
    public boolean owes() {
      return OWING.contains(role);
    }

    /// A joint person who is not named on the bill is never noticed before the joint notice.
    public boolean lacksJointNotice() {
      return !namedOnBill && jointNoticeOn == null && role.equals("joint_liable");
    }
  }

  /// What one recovery path runs on.
  ///
  /// @param type `council_tax` and so on
  /// @param part which of the year's debts it is, such as an overpayment's invoice; blank for most
  public record Debt(long id, long account, String type, int year, String part) {

    /// In words: `Council tax 2026-27`, `Housing benefit overpayment INV1`.
    public String inWords() {
      var title = DebtType.of(type).map(DebtType::title).orElse(type.replace('_', ' '));
      var inYear = " " + new FinancialYear(year);
      var bill = part.substring(part.indexOf(':') + 1);
      return switch (type) {
        case "hb_overpayment" -> part.isEmpty() ? title + inYear : title + " " + bill;
        case "leasehold" ->
            switch (part) {
              case "" -> title + inYear;
              case "ground_rent" -> "Ground rent" + inYear;
              case "admin_charge" -> "Leasehold administration charge" + inYear;
              default -> "Major works " + bill;
            };
        default -> title + inYear;
      };
    }
  }

  /// An instalment of the bill now in force.
  public record DueInstalment(long id, long debt, int sequence, LocalDate due, long pence) {}
}
