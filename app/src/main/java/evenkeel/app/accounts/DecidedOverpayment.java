package evenkeel.app.accounts;

import evenkeel.core.recovery.NoticeContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An overpayment as it was decided: the chain of decisions that led to it, and each notice of it.
///
/// @param number its own, the same from extract to extract
/// @param debt null where nothing of it was charged
/// @param decided when it was found
/// @param notices the overpayment's own, or where each who owes it has one, each of those
public record DecidedOverpayment(
    long number,
    String source,
    String invoice,
    @Nullable Long debt,
    boolean recoverable,
    LocalDate decided,
    Chain chain,
    List<Notice> notices) {

  /// The decisions beside the one that found the overpayment; null is not recorded.
  ///
  /// @param award that awarded the benefit
  /// @param changed that revised or superseded it
  /// @param change `revised` or `superseded`
  /// @param recoverable that it is recoverable, or is not
  /// @param liable from whom
  public record Chain(
      @Nullable LocalDate award,
      @Nullable LocalDate changed,
      @Nullable String change,
      @Nullable LocalDate recoverable,
      @Nullable LocalDate liable) {

    /// None of them is recorded.
    public static final Chain NOTHING = new Chain(null, null, null, null, null);

    /// With what another knows where this knows nothing.
    Chain orElse(Chain other) {
      return new Chain(
          award == null ? other.award : award,
          changed == null ? other.changed : changed,
          change == null ? other.change : change,
          recoverable == null ? other.recoverable : recoverable,
          liable == null ? other.liable : liable);
    }
  }

  /// A notice of it.
  ///
  /// @param party whose own it is, null where it is the overpayment's
  /// @param on null where no notice is recorded
  /// @param by the officer on whose word its content stands, null where it is the source's
  /// @param reason how that officer knows
  public record Notice(
      @Nullable Long party,
      @Nullable LocalDate on,
      NoticeContent content,
      @Nullable String by,
      @Nullable String reason) {}

  public DecidedOverpayment {
    notices = List.copyOf(notices);
  }

  /// The notice of a person, or the overpayment's own.
  public Optional<Notice> notice(@Nullable Long party) {
    return notices.stream().filter(each -> Objects.equals(each.party(), party)).findFirst();
  }
}
