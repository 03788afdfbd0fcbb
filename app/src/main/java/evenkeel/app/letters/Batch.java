package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.audit.Subject;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The notices of one kind that one night proposed.
///
/// @param held whether an officer stopped its release
/// @param night how the night ended that proposed it; nothing of a red night is released
/// @param version changes with every act
public record Batch(
    long id,
    StepKind step,
    LocalDate evening,
    LocalDate plannedIssueOn,
    State state,
    boolean held,
    Night night,
    long composedTo,
    int version) {

  /// How far it has come.
  public enum State {
    COMPOSING("Being composed"),
    PROPOSED("Proposed"),
    RELEASED("Released, to print"),
    PRINTED("Printed, to post"),
    DESPATCHED("Posted"),
    CLOSED("Closed");

    private final String title;

    State(String title) {
      this.title = title;
    }

    /// As on pages.
    public String title() {
      return title;
    }
  }

  /// How its night ended.
  public enum Night {
    RUNNING,
    GREEN,
    AMBER,
    RED
  }

  /// The type of debt that its notices ask for.
  public DebtType debtType() {
    return switch (step) {
      case INVOICE_REMINDER, INVOICE_FINAL_REMINDER -> DebtType.HB_OVERPAYMENT;
      case CHARGE_REMINDER, CHARGE_FINAL_REMINDER, LETTER_BEFORE_ACTION -> DebtType.LEASEHOLD;
      case REMINDER_1, REMINDER_2, FINAL_NOTICE, COMPLAINT -> DebtType.COUNCIL_TAX;
      case SUMMONS,
          LIABILITY_ORDER,
          RECOVERY_METHOD,
          POST_ORDER_LETTER,
          INFORMATION_REQUEST,
          ATTACHMENT_OF_EARNINGS,
          MEMBERS_ALLOWANCES,
          ATTACHMENT_OF_BENEFITS,
          AGENT_INSTRUCTED,
          AGENT_RETURNED,
          CHARGING_ORDER,
          ORDER_FOR_SALE,
          BANKRUPTCY_PETITION,
          COMMITTAL,
          DIRECT_EARNINGS_ATTACHMENT,
          DWP_REFERRAL,
          COUNTY_COURT_CLAIM,
          JUDGMENT,
          WARRANT,
          THIRD_PARTY_DEBT_ORDER,
          GROUND_RENT_DEMAND,
          SECTION_20B_NOTICE,
          LENDER_CONTACT,
          FORFEITURE_NOTICE,
          TRIBUNAL,
          TERMS_OFFERED,
          ESTATE_CLAIM,
          WRITTEN_OFF,
          OTHER ->
          throw new IllegalStateException("no batch is of " + step);
    };
  }

  /// The record in question where an officer acts on it: those do who work on its type of debt.
  Access.OnRecord onRecord() {
    return new Access.OnRecord(Subject.of("batch", id), debtType().key(), List.of());
  }

  static Batch read(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getLong("id"),
        StepKind.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
        row.getObject("evening", LocalDate.class),
        row.getObject("planned_issue_on", LocalDate.class),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("held"),
        Night.valueOf(row.getString("night").toUpperCase(Locale.ROOT)),
        row.getLong("composed_to"),
        row.getInt("version"));
  }
}
