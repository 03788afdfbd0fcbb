package evenkeel.core.lease;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is on file of one consultation of leaseholders: Landlord and Tenant Act 1985 section 20 and
/// SI 2003/1987. Whether replies were sent and estimates were enough is not on it: an officer is
/// asked.
///
/// @param stages each with the notice that was given
/// @param dispensed the day of the tribunal's dispensation (section 20ZA), null for none
public record ConsultationFile(
    Schedule schedule, Map<Stage, Notice> stages, @Nullable LocalDate dispensed) {

  /// The schedule of SI 2003/1987 that says what must be done.
  public enum Schedule {
    AGREEMENT("1", List.of(Stage.INTENTION, Stage.PROPOSAL)),
    AGREEMENT_BY_PUBLIC_NOTICE("2", List.of(Stage.INTENTION, Stage.PROPOSAL)),
    WORKS_UNDER_AGREEMENT("3", List.of(Stage.INTENTION)),
    WORKS_BY_PUBLIC_NOTICE("4-1", List.of(Stage.INTENTION, Stage.PROPOSAL)),
    WORKS("4-2", List.of(Stage.INTENTION, Stage.PROPOSAL));

    private final String key;
    private final List<Stage> needs;

    Schedule(String key, List<Stage> needs) {
      this.key = key;
      this.needs = needs;
    }

    /// As files name it: `4-2`.
    public static Schedule of(String key) {
      for (var each : values()) {
        if (each.key.equals(key)) {
          return each;
        }
      }
      throw new IllegalArgumentException("expected a schedule of SI 2003/1987, found " + key);
    }
  }

  /// A step of a consultation.
  public enum Stage {
    INTENTION("the notice of intention"),
    PROPOSAL("the estimates or the proposal"),
    AWARD("the reasons for the award");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    /// As a page says it.
    public String title() {
      return title;
    }
  }

  /// A notice of a stage.
  ///
  /// @param ends the last day for observations that it states, null where that is not on file
  public record Notice(LocalDate given, @Nullable LocalDate ends) {}

  /// How a consultation stands.
  public enum Standing {
    COMPLETE,
    DISPENSED,
    INCOMPLETE,
    /// A fact is missing: an officer says.
    CANNOT_TELL
  }

  /// @param why what is wanting or not known, in words; empty when nothing is
  public record Found(Standing standing, List<String> why) {

    public Found {
      why = List.copyOf(why);
    }

    /// Whether the contributions are not capped for want of consultation.
    public boolean lifts() {
      return standing == Standing.COMPLETE || standing == Standing.DISPENSED;
    }
  }

  public ConsultationFile {
    stages = Map.copyOf(stages);
  }

  /// @param observationDays how many days, beginning with the date of the notice, it must leave for
  ///   observations
  public Found found(int observationDays) {
    if (dispensed != null) {
      return new Found(Standing.DISPENSED, List.of());
    }
    var wanting = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    for (var stage : schedule.needs) {
      var notice = stages.get(stage);
      if (notice == null) {
        wanting.add(stage.title() + " is not on file");
      } else if (notice.ends() == null) {
        unknown.add("when observations on " + stage.title() + " were to end is not on file");
      } else if (notice.ends().isBefore(notice.given().plusDays(observationDays - 1L))) {
        wanting.add(stage.title() + " left fewer than " + observationDays + " days");
      }
    }
    if (!wanting.isEmpty()) {
      wanting.addAll(unknown);
      return new Found(Standing.INCOMPLETE, wanting);
    }
    return new Found(
        unknown.isEmpty() ? Standing.COMPLETE : Standing.CANNOT_TELL, List.copyOf(unknown));
  }

  /// A file of these stages.
  public static ConsultationFile of(
      String schedule, Map<String, Notice> stages, @Nullable LocalDate dispensed) {
    var found = new EnumMap<Stage, Notice>(Stage.class);
    stages.forEach(
        (stage, notice) ->
            found.put(Stage.valueOf(stage.toUpperCase(java.util.Locale.ROOT)), notice));
    return new ConsultationFile(Schedule.of(schedule), found, dispensed);
  }
}
