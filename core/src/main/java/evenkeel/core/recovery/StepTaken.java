package evenkeel.core.recovery;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step that was taken: its dates were computed once, under the law of the day of issue, and are
/// never computed again.
///
/// @param id the history's own number of the step
/// @param issuedOn the day of posting that the despatch confirmed (for a summons, the day of
///   service)
/// @param payBy last day to pay what it asks
/// @param nextStepFrom first day on which the next step may lawfully follow
/// @param amount what it asked for
/// @param fromSource whether a source system reported it: no complaint rests on one without an
///   officer's check
/// @param checked whether an officer has checked a reported step
/// @param endedOn when what it began came to an end: a method that stopped, a request that was
///   answered; null while it goes on, or where nothing goes on
public record StepTaken(
    long id,
    StepKind kind,
    LocalDate issuedOn,
    LocalDate payBy,
    LocalDate nextStepFrom,
    Money amount,
    boolean fromSource,
    boolean checked,
    @Nullable LocalDate endedOn) {

  /// A step that has not ended.
  public StepTaken(
      long id,
      StepKind kind,
      LocalDate issuedOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      Money amount,
      boolean fromSource,
      boolean checked) {
    this(id, kind, issuedOn, payBy, nextStepFrom, amount, fromSource, checked, null);
  }
}
