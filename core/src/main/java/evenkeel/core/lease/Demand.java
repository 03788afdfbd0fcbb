package evenkeel.core.lease;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of the demand for one charge of a lease. Null is what nobody has recorded: it is
/// asked for and never guessed.
///
/// @param sum what was asked for
/// @param issued the day on the demand
/// @param served the day on which it was served or is taken to have been
public record Demand(
    Kind kind,
    Money sum,
    @Nullable LocalDate issued,
    @Nullable LocalDate served,
    InLease lease,
    Papers papers,
    Costs costs,
    Consulted consulted,
    RentNotice rentNotice,
    Loan loan) {

  /// What is asked for. Each is under its own rules.
  public enum Kind {
    ON_ACCOUNT("service charge in advance"),
    ACTUAL("service charge"),
    WORKS("major works"),
    RESERVE("contribution to a reserve"),
    ADMINISTRATION("administration charge"),
    INTEREST("interest under the lease"),
    GROUND_RENT("ground rent");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// Whether it varies with costs that leaseholders share (LTA 1985 section 18).
    public boolean serviceCharge() {
      return this == ON_ACCOUNT || this == ACTUAL || this == WORKS || this == RESERVE;
    }

    /// Whether it is asked of one leaseholder for consent, information, paying late or a breach
    /// (CLRA 2002 Schedule 11).
    public boolean administration() {
      return this == ADMINISTRATION || this == INTEREST;
    }

    /// As officers say it.
    @Override
    public String toString() {
      return words;
    }
  }

  /// What the lease says of it.
  ///
  /// @param clause whether a clause asks for it
  /// @param asItSays whether it was asked for in the way and at the time that the lease says
  /// @param rightToBuy whether the lease was granted under the Right to Buy
  /// @param consent whether it is a fee for a consent or an approval
  public record InLease(
      @Nullable Boolean clause,
      @Nullable Boolean asItSays,
      @Nullable Boolean rightToBuy,
      boolean consent) {

    public static final InLease UNKNOWN = new InLease(null, null, null, false);
  }

  /// The summary of rights that came with it: service charges and administration charges each have
  /// their own.
  public enum Summary {
    PRESCRIBED,
    OTHER_WORDS,
    NONE
  }

  /// What came in it and with it.
  ///
  /// @param landlordNamed whether the landlord's own name and address stand in it
  /// @param addressForNotices whether an address in England or Wales for notices was given
  /// @param addressGiven when either that was missing was given by a notice
  /// @param servedAgain when it was served again with the right summary
  public record Papers(
      @Nullable Boolean landlordNamed,
      @Nullable Boolean addressForNotices,
      @Nullable LocalDate addressGiven,
      @Nullable Summary summary,
      @Nullable LocalDate servedAgain) {

    public static final Papers UNKNOWN = new Papers(null, null, null, null, null);
  }

  /// When its costs were incurred. What money on account has met is not in the sum.
  ///
  /// @param inAdvance whether it is asked for before its costs are incurred
  /// @param oldest the day of the earliest cost in it
  /// @param newest the day of the latest cost in it
  /// @param tooOld the share of costs that were too old when it was served, where it was worked out
  /// @param notified when the leaseholder was told in writing of costs incurred and of having to
  ///   contribute
  /// @param notifiedShare the leaseholder's share of the figure that this notice states
  public record Costs(
      @Nullable Boolean inAdvance,
      @Nullable LocalDate oldest,
      @Nullable LocalDate newest,
      @Nullable Money tooOld,
      @Nullable LocalDate notified,
      @Nullable Money notifiedShare) {

    public static final Costs UNKNOWN = new Costs(null, null, null, null, null, null);
  }

  /// How consultation with the leaseholders ended.
  public enum Consulting {
    NOT_CALLED_FOR,
    COMPLETE,
    DISPENSED,
    NOT_DONE
  }

  /// What consultation is about.
  public enum Over {
    WORKS,
    /// A year of an agreement for more than 12 months.
    AGREEMENT
  }

  /// @param qualifying the part of the sum that is for those works or that agreement; null for all
  ///   of it
  public record Consulted(
      @Nullable Consulting how, @Nullable Over over, @Nullable Money qualifying) {

    public static final Consulted UNKNOWN = new Consulted(null, null, null);
  }

  /// The notice without which no ground rent is owed.
  ///
  /// @param given whether one was
  /// @param on the day on which it was given
  /// @param payOn the day for payment that it states
  /// @param form whether it was in the prescribed form
  public record RentNotice(
      @Nullable Boolean given,
      @Nullable LocalDate on,
      @Nullable LocalDate payOn,
      @Nullable Boolean form) {

    public static final RentNotice UNKNOWN = new RentNotice(null, null, null, null);
  }

  /// What it had to say of the right to a loan for repairs (Housing Act 1985 section 450A).
  ///
  /// @param due whether it is for repairs under a lease of the Right to Buy in its first ten years
  /// @param told whether it said if there is a right in the landlord's opinion, and how to claim it
  /// @param toldOn when the leaseholder was told later
  public record Loan(@Nullable Boolean due, @Nullable Boolean told, @Nullable LocalDate toldOn) {

    public static final Loan UNKNOWN = new Loan(null, null, null);
  }
}
