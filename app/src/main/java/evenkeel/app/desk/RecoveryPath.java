package evenkeel.app.desk;

import evenkeel.app.history.Histories;
import evenkeel.app.monitoring.Decisions;
import evenkeel.app.ui.Words;
import evenkeel.core.recovery.State;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a debt stands on its statutory path, as a picture: what was done and when, where it is
/// now, what may lawfully follow and from when, and what comes after.
public record RecoveryPath(List<Stop> stops) {

  /// One stop on the path.
  ///
  /// @param when its date in words, blank when there is none yet
  /// @param details what an officer would ask next, a line each
  public record Stop(Place place, String title, String when, List<Law> law, List<String> details) {
    public Stop {
      law = List.copyOf(law);
      details = List.copyOf(details);
    }
  }

  /// A citation with its page.
  public record Law(String provision, String href) {}

  /// Where a stop lies. The word is read out; the picture is not the only sign.
  public enum Place {
    DONE("Done"),
    WITHDRAWN("Withdrawn"),
    NOW("Now"),
    NEXT("Next"),
    LATER("Later");

    private final String word;

    Place(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RecoveryPath {
    stops = List.copyOf(stops);
  }

  /// @param asked what asked for the debt, in words: `Demand notice`
  /// @param demanded when it was issued, null when it is not on record
  /// @param steps of this debt, in any order
  /// @param kept the decision under which it stands, null before the first night
  /// @param usual the steps that follow one another by law where nobody pays
  static RecoveryPath of(
      String asked,
      @Nullable LocalDate demanded,
      List<Histories.Step> steps,
      Decisions.@Nullable Kept kept,
      List<StepKind> usual) {
    var stops = new ArrayList<Stop>();
    stops.add(demand(asked, demanded));
    steps.stream()
        .sorted(Comparator.comparing(Histories.Step::issuedOn).thenComparing(Histories.Step::id))
        .map(RecoveryPath::taken)
        .forEach(stops::add);
    if (kept != null) {
      stops.add(now(kept));
      if (kept.state() != State.ACTION) {
        next(steps, kept).ifPresent(stops::add);
      }
    }
    stops.addAll(later(steps, kept, usual));
    return new RecoveryPath(stops);
  }

  private static Stop demand(String asked, @Nullable LocalDate demanded) {
    return demanded == null
        ? new Stop(Place.LATER, asked, "", List.of(), List.of("None is on record"))
        : new Stop(Place.DONE, asked, "issued " + Words.date(demanded), List.of(), List.of());
  }

  private static Stop taken(Histories.Step step) {
    var details = new ArrayList<String>();
    details.add("Asked for " + step.amount() + " by " + Words.date(step.payBy()));
    if (step.costs().isPositive()) {
      details.add("Costs " + step.costs());
    }
    if (!step.source().equals("evenkeel")) {
      details.add(
          step.checkedBy() == null
              ? "Reported by " + step.source() + "; not yet checked by an officer"
              : "Reported by " + step.source() + "; checked by " + step.checkedBy());
    }
    if (step.court() != null) {
      details.add(step.court() + ", case " + step.caseNumber());
    }
    if (step.endedOn() != null) {
      details.add("Ended on " + Words.date(step.endedOn()) + ": " + step.outcome());
    }
    if (!step.stands()) {
      details.add(step.undone());
    }
    return new Stop(
        step.stands() ? Place.DONE : Place.WITHDRAWN,
        step.kind().title(),
        "issued " + Words.date(step.issuedOn()),
        List.of(),
        details);
  }

  private static Stop now(Decisions.Kept kept) {
    var first = kept.because().getFirst();
    return new Stop(
        Place.NOW, Position.headline(kept), Position.when(kept), law(kept), List.of(first.text()));
  }

  /// The earliest lawful day of what follows, and what stops it.
  private static java.util.Optional<Stop> next(List<Histories.Step> steps, Decisions.Kept kept) {
    var last =
        steps.stream()
            .filter(Histories.Step::stands)
            .max(Comparator.comparing(Histories.Step::issuedOn));
    if (last.isEmpty() || kept.state() == State.NOTHING_DUE) {
      return java.util.Optional.empty();
    }
    var details = new ArrayList<String>();
    if (kept.state() == State.HOLD) {
      details.add("Stopped by the hold until it is lifted or ends");
    }
    if (kept.state() == State.ON_PLAN) {
      details.add("Not while the plan is kept");
    }
    return java.util.Optional.of(
        new Stop(
            Place.NEXT,
            "Next step, if it is not paid",
            "not before " + Words.date(last.get().nextStepFrom()),
            law(kept),
            details));
  }

  private static List<Stop> later(
      List<Histories.Step> steps, Decisions.@Nullable Kept kept, List<StepKind> usual) {
    var furthest =
        steps.stream()
            .filter(Histories.Step::stands)
            .mapToInt(step -> step.kind().ordinal())
            .max()
            .orElse(-1);
    var proposed =
        kept == null || kept.step() == null
            ? -1
            : StepKind.valueOf(kept.step().toUpperCase(Locale.ROOT)).ordinal();
    var beyond = Math.max(furthest, proposed);
    return usual.stream()
        .filter(kind -> kind.ordinal() > beyond)
        .map(kind -> new Stop(Place.LATER, kind.title(), "", List.of(), List.of()))
        .toList();
  }

  static List<Law> law(Decisions.Kept kept) {
    return kept.because().stream()
        .filter(because -> because.rule() != null && because.provision() != null)
        .map(b -> new Law(String.valueOf(b.provision()), "/law/rules/" + b.rule()))
        .distinct()
        .toList();
  }
}
