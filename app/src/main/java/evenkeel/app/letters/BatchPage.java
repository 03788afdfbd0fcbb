package evenkeel.app.letters;

import evenkeel.app.audit.Approvals;
import evenkeel.app.letters.BatchFigures.Figure;
import evenkeel.app.letters.BatchFigures.Group;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Happening;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A batch as a decision paper: what, how many, how much, what is different from last time, who is
/// left out and why, samples to open, exceptions to settle, and who may release.
///
/// @param because why nothing of it may be released now, null when it may
/// @param samplesNotShown how many samples are left out because the officer knows somebody on them
/// @param requests what waits for a second person
/// @param may what this officer may do
/// @param known what is for somebody whom this officer knows
public record BatchPage(
    Batch batch,
    LocalDate today,
    Map<NoticeState, Figure> states,
    List<Group> exceptions,
    List<Group> leftOut,
    List<Group> fellOut,
    @Nullable Batch before,
    List<Group> differences,
    List<NoticeRow> samples,
    int samplesNotShown,
    List<PrintFiles.Known> files,
    List<Happening> happenings,
    List<Approvals.Request> requests,
    @Nullable String because,
    May may,
    Known known,
    Form form,
    Problems problems)
    implements Page {

  /// What this officer may do here.
  ///
  /// @param whyNot why they may do none of it though others of their role may, blank where they may
  /// @param limit the most that they may release alone
  public record May(
      boolean release,
      boolean hold,
      boolean recall,
      boolean confirm,
      String whyNot,
      String username,
      String limit) {}

  /// What is for somebody whom this officer knows: a colleague does it, and nobody is named.
  ///
  /// @param notices in each state
  /// @param files print files, by their numbers
  /// @param requests to release, by their numbers
  public record Known(Map<NoticeState, Figure> notices, Set<Long> files, Set<Long> requests) {
    public Known {
      notices = Map.copyOf(notices);
      files = Set.copyOf(files);
      requests = Set.copyOf(requests);
    }

    Figure in(NoticeState state) {
      return notices.getOrDefault(state, Figure.NONE);
    }

    boolean any(NoticeState state) {
      return in(state).notices() > 0;
    }
  }

  /// What was typed, kept when it could not be acted on.
  public record Form(String reason, String holdReason, String day, String month, String year) {

    static final Form EMPTY = new Form("", "", "", "", "");

    static Form on(LocalDate day) {
      return new Form(
          "",
          "",
          Integer.toString(day.getDayOfMonth()),
          Integer.toString(day.getMonthValue()),
          Integer.toString(day.getYear()));
    }
  }

  @Override
  public String title() {
    return many() + " of " + Words.date(batch.evening());
  }

  /// The kind of notice, as a heading names many of them.
  public String many() {
    return switch (batch.step()) {
      case REMINDER_1 -> "Reminders";
      case REMINDER_2 -> "Second reminders";
      case FINAL_NOTICE -> "Final notices";
      case INVOICE_REMINDER -> "Invoice reminders";
      case INVOICE_FINAL_REMINDER -> "Final invoice reminders";
      case CHARGE_REMINDER -> "Service charge reminders";
      case CHARGE_FINAL_REMINDER -> "Final service charge reminders";
      case LETTER_BEFORE_ACTION -> "Letters of claim";
      case COMPLAINT -> "Cases ready for complaint";
      default -> batch.step().title();
    };
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Runs", "/runs"), new Crumb("Batches", "/runs/batches"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  public BatchStatus tag() {
    return BatchStatus.of(batch);
  }

  public Figure in(NoticeState state) {
    return states.getOrDefault(state, Figure.NONE);
  }

  public Figure all() {
    return states.values().stream().reduce(Figure.NONE, Figure::plus);
  }

  public boolean isCourtList() {
    return !batch.step().isNotice();
  }

  public boolean mayAnswer(Approvals.Request request) {
    return may.release()
        && !request.requestedBy().equals(may.username())
        && !known.requests().contains(request.id());
  }

  public boolean mayReleaseNow() {
    return requests.isEmpty() && may.release() && because == null && toRelease().notices() > 0;
  }

  /// What this officer may release: whatever is for somebody whom they know, a colleague does.
  public Figure toRelease() {
    return in(NoticeState.PROPOSED).minus(known.in(NoticeState.PROPOSED));
  }

  /// How much this officer leaves for a colleague to release, blank for none.
  public String notReleased() {
    var left = known.in(NoticeState.PROPOSED).notices();
    return left == 0
        ? ""
        : Words.count(left, "notice is", "notices are")
            + " left for a colleague: you know somebody to whom they go.";
  }

  public boolean mayPrint() {
    return prints() && !known.any(NoticeState.RELEASED);
  }

  private boolean prints() {
    return may.release() && in(NoticeState.RELEASED).notices() > 0 && !isCourtList();
  }

  public boolean mayPost() {
    return posts() && !known.any(NoticeState.PRINTED);
  }

  private boolean posts() {
    return may.confirm() && in(NoticeState.PRINTED).notices() > 0 && !isCourtList();
  }

  public boolean mayComplain() {
    return complains() && !known.any(NoticeState.RELEASED);
  }

  private boolean complains() {
    return may.confirm() && in(NoticeState.RELEASED).notices() > 0 && isCourtList();
  }

  /// What a colleague must do, because one of those that it takes is for somebody whom this officer
  /// knows. A print file and a day of posting are of all that is ready.
  public List<String> forColleague() {
    var left = new ArrayList<String>();
    if (prints() && !mayPrint()) {
      left.add("Writing the print file");
    }
    if (posts() && !mayPost()) {
      left.add("Confirming the posting");
    }
    if (complains() && !mayComplain()) {
      left.add("Recording the complaint");
    }
    if (requests.stream().anyMatch(request -> known.requests().contains(request.id()))) {
      left.add("Answering the request to release");
    }
    return left;
  }

  /// One act on the page is green: the one that is furthest along. The others are grey.
  public String quiet(String act) {
    var green =
        mayPost() || mayComplain()
            ? "post"
            : mayPrint() ? "print" : mayReleaseNow() ? "release" : "answer";
    return act.equals(green) && requests.stream().filter(this::mayAnswer).count() < 2
        ? ""
        : "govuk-button--secondary";
  }

  /// What there is left to do, in a sentence at the top.
  public String position() {
    if (isCourtList() && in(NoticeState.RELEASED).notices() > 0) {
      return Words.count(in(NoticeState.RELEASED).notices(), "case is", "cases are")
          + " released: print the list, then record the day of the complaint.";
    }
    if (in(NoticeState.RELEASED).notices() > 0) {
      return Words.count(in(NoticeState.RELEASED).notices(), "notice is", "notices are")
          + " released and can be printed.";
    }
    if (in(NoticeState.PRINTED).notices() > 0) {
      return Words.count(in(NoticeState.PRINTED).notices(), "letter is", "letters are")
          + " printed. Confirm the day of posting when the print house tells it.";
    }
    if (in(NoticeState.PROPOSED).notices() > 0) {
      var waiting = in(NoticeState.PROPOSED).notices();
      return (isCourtList()
              ? Words.count(waiting, "case waits", "cases wait")
              : Words.count(waiting, "notice waits", "notices wait"))
          + " for release.";
    }
    return in(NoticeState.EXCEPTION).notices() > 0
        ? "What is left must be looked at one by one."
        : "Nothing waits here.";
  }

  /// How long recall is possible.
  public String recallClock() {
    var days = ChronoUnit.DAYS.between(today, batch.plannedIssueOn());
    var planned = "Posting is planned for " + Words.date(batch.plannedIssueOn());
    return "Recall is possible until posting is confirmed. "
        + planned
        + (days > 0
            ? ", in " + Words.count(days, "day", "days") + "."
            : days == 0 ? ", today." : ", which has passed.");
  }
}
