package evenkeel.app.monitoring;

import evenkeel.core.money.Money;
import evenkeel.core.recovery.Decision;
import evenkeel.core.recovery.Reason;
import evenkeel.core.recovery.State;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A decision laid flat, as a row of the book.
///
/// @param answer take, refer, faulted, wait, stopped, on_plan or nothing_due
record Verdict(
    State state,
    String answer,
    @Nullable StepKind step,
    @Nullable String question,
    @Nullable Money amount,
    @Nullable LocalDate issueOn,
    @Nullable LocalDate payBy,
    @Nullable LocalDate nextStepFrom,
    @Nullable LocalDate waitUntil,
    @Nullable Long hold,
    LocalDate lookAgain,
    List<Reason> because,
    List<String> wouldChange) {

  static final String FAULTED = "faulted";

  static Verdict of(Decision decision) {
    return switch (decision) {
      case Decision.Take take ->
          new Verdict(
              take.state(),
              "take",
              take.step(),
              null,
              take.amount(),
              take.issueOn(),
              take.payBy(),
              take.nextStepFrom(),
              null,
              null,
              take.lookAgain(),
              take.because(),
              take.wouldChange());
      case Decision.Refer refer ->
          of("refer", refer, refer.step(), refer.question(), refer.amount(), null, null);
      case Decision.Wait wait -> of("wait", wait, null, null, null, wait.until(), null);
      case Decision.Stopped stopped ->
          of("stopped", stopped, null, null, null, null, stopped.hold().id());
      case Decision.OnPlan onPlan -> of("on_plan", onPlan, null, null, null, null, null);
      case Decision.NothingDue nothing -> of("nothing_due", nothing, null, null, null, null, null);
    };
  }

  /// The system could not decide: an officer sees it first, and the night is amber.
  static Verdict faulted(RuntimeException fault, LocalDate evening) {
    var what = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    return new Verdict(
        State.ACTION,
        FAULTED,
        null,
        "What is wrong with this debt's records?",
        null,
        null,
        null,
        null,
        null,
        null,
        evening.plusDays(1),
        List.of(Reason.fact(FAULTED, "The system could not decide this debt: " + what)),
        List.of("The records of this debt are mended."));
  }

  boolean isFaulted() {
    return answer.equals(FAULTED);
  }

  /// The reason that decided.
  String reasonCode() {
    return because.getFirst().code();
  }

  @Nullable String stepKey() {
    return step == null ? null : key(step);
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// Differs when the answer or anything said about it differs; when to look again is not in it.
  long fingerprint() {
    var print = mix(0, answer);
    for (var part :
        new @Nullable Object[] {
          step, question, amount, issueOn, payBy, nextStepFrom, waitUntil, hold
        }) {
      print = mix(print, Objects.toString(part, ""));
    }
    for (var reason : because) {
      print = mix(mix(print, reason.code()), reason.text());
      var citation = reason.citation();
      print = citation == null ? print : mix(print, citation.provision());
    }
    for (var change : wouldChange) {
      print = mix(print, change);
    }
    return print;
  }

  private static long mix(long print, String text) {
    var mixed = print ^ text.length();
    for (var i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed * 0x9e3779b97f4a7c15L ^ (mixed >>> 32);
  }

  private static Verdict of(
      String answer,
      Decision decision,
      @Nullable StepKind step,
      @Nullable String question,
      @Nullable Money amount,
      @Nullable LocalDate waitUntil,
      @Nullable Long hold) {
    return new Verdict(
        decision.state(),
        answer,
        step,
        question,
        amount,
        null,
        null,
        null,
        waitUntil,
        hold,
        decision.lookAgain(),
        decision.because(),
        decision.wouldChange());
  }
}
