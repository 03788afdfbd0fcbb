package evenkeel.app.cli;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.audit.Actor;
import evenkeel.app.intake.Intake;
import evenkeel.app.letters.Batch;
import evenkeel.app.letters.Batches;
import evenkeel.app.letters.Outcome;
import evenkeel.app.letters.Printed;
import evenkeel.app.letters.Selection;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import evenkeel.demo.Delivery;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationContext;

/// Lives through the demo council's days: each morning an officer releases and posts what the night
/// proposed, the files of the day are loaded, and the night closes it. Nothing here goes round a
/// door; and since every step may be done twice, a demo that was killed is simply begun again.
final class DemoYear {

  private static final Actor CASH_OFFICE = new Actor("cash office", "system");
  private static final String REASON = "The morning's post";
  private static final int BATCHES_A_DAY = 10;

  private final Intake intake;
  private final Nights nights;
  private final Batches batches;
  private final BusinessDay businessDay;
  private final Officer poster;
  private final Officer second;
  private final DemoActs acts;

  /// @param poster user name of the officer who releases and posts
  /// @param second user name of the one who grants what is above the poster's limit
  DemoYear(ApplicationContext service, String poster, String second) {
    this.intake = service.getBean(Intake.class);
    this.nights = service.getBean(Nights.class);
    this.batches = service.getBean(Batches.class);
    this.businessDay = service.getBean(BusinessDay.class);
    this.poster = officer(service, poster);
    this.second = officer(service, second);
    this.acts = new DemoActs(service, this.poster, officer(service, "officer"));
  }

  private static Officer officer(ApplicationContext service, String username) {
    return service
        .getBean(Officers.class)
        .find(username)
        .orElseThrow(() -> new IllegalStateException("the demo has no officer " + username));
  }

  /// Brings the council to its business date, from wherever it stands.
  void live(Delivery delivery, Progress progress) {
    load(delivery.first(), progress);
    var first = delivery.asAt().plusDays(1);
    var last = delivery.businessDate().minusDays(1);
    var of = ChronoUnit.DAYS.between(first, delivery.businessDate());
    var from = businessDay.find().orElse(first);
    if (businessDay.find().isEmpty()) {
      businessDay.open(first);
    }
    for (var day = from; !day.isAfter(last); day = day.plusDays(1)) {
      progress.at("days and nights", ChronoUnit.DAYS.between(first, day), of);
      post(day);
      for (var file : delivery.on(day)) {
        load(file, Progress.SILENT);
      }
      acts.of(day);
      var report = nights.run(day, Progress.SILENT);
      if (report.isRed()) {
        throw new IllegalStateException("the night of " + day + " is red: " + report.inWords());
      }
    }
    progress.at("days and nights", of, of);
  }

  /// What the officers of the demo do each morning: release, print, post. What needs a person's own
  /// look stays where it is.
  private void post(LocalDate day) {
    for (var batch : batches.newest(Long.MAX_VALUE, BATCHES_A_DAY)) {
      if (batch.plannedIssueOn().equals(day) && batch.step().isNotice()) {
        post(batch, day);
      }
    }
  }

  private void post(Batch batch, LocalDate day) {
    var released =
        batches.release(batch.id(), batch.version(), new Selection.Everything(), poster, REASON);
    if (released instanceof Outcome.Requested(var request, _)) {
      batches.decideRelease(request, true, second, REASON);
    }
    if (batches.print(batch.id(), poster, Progress.SILENT) instanceof Printed.NotWritten(var why)) {
      throw new Trouble(why);
    }
    batches.confirmDespatch(batch.id(), day, poster);
  }

  private void load(Path file, Progress progress) {
    switch (intake.load(file, CASH_OFFICE, progress)) {
      case Intake.Loaded _ -> {}
      case Intake.Refused refused ->
          throw new IllegalStateException(file + " was refused: " + refused.reasons());
    }
  }
}
