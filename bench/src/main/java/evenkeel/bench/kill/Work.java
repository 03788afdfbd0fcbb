package evenkeel.bench.kill;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Approvals;
import evenkeel.app.intake.Intake;
import evenkeel.app.letters.Batch;
import evenkeel.app.letters.Batches;
import evenkeel.app.letters.Outcome;
import evenkeel.app.letters.Printed;
import evenkeel.app.letters.Selection;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// What is killed. Each goes on from where the one before it ended, and may be run again.
enum Work {
  IMPORT {
    @Override
    void run(ApplicationContext service, List<Path> files, Progress progress) {
      for (var file : files) {
        progress.at("load " + file.getFileName(), 0, 0);
        if (service.getBean(Intake.class).load(file, CASH_OFFICE, progress)
            instanceof Intake.Refused(var reasons)) {
          throw new IllegalStateException(file + " was refused: " + reasons);
        }
      }
    }
  },
  NIGHT {
    @Override
    void run(ApplicationContext service, List<Path> files, Progress progress) {
      var report = service.getBean(Nights.class).run(EVENING, progress);
      if (report.isRed()) {
        throw new IllegalStateException(report.inWords());
      }
    }
  },
  RELEASE {
    @Override
    void run(ApplicationContext service, List<Path> files, Progress progress) {
      var batches = service.getBean(Batches.class);
      for (var batch : batches.of(EVENING)) {
        if (batch.step().isNotice()) {
          release(service, batches, batch, progress);
        }
      }
    }
  };

  /// The evening whose night is run; the letters that it proposes are planned for the day after.
  static final LocalDate EVENING = LocalDate.of(2026, 11, 18);

  private static final Actor CASH_OFFICE = new Actor("cash office", "system");
  private static final String REASON = "The morning's post";
  private static final int MOST_REQUESTS = 100;

  /// Does the work, or what is left of it.
  ///
  /// @param files what an import loads
  abstract void run(ApplicationContext service, List<Path> files, Progress progress);

  private static void release(
      ApplicationContext service, Batches batches, Batch batch, Progress progress) {
    var officer = officer(service, "senior");
    var step = batch.step().title();
    progress.at("release: " + step, 0, 0);
    var request = openRequest(service, batch);
    if (request == 0
        && batches.release(batch.id(), batch.version(), new Selection.Everything(), officer, REASON)
            instanceof Outcome.Requested(var asked, _)) {
      request = asked;
    }
    if (request != 0) {
      progress.at("second person: " + step, 0, 0);
      batches.decideRelease(request, true, officer(service, "manager"), REASON);
    }
    progress.at("print: " + step, 0, 0);
    if (batches.print(batch.id(), officer, progress) instanceof Printed.NotWritten(var why)) {
      throw new IllegalStateException(why);
    }
    progress.at("confirm: " + step, 0, 0);
    batches.confirmDespatch(batch.id(), service.getBean(BusinessDay.class).today(), officer);
  }

  /// What an officer who comes back finds waiting for a second person; 0 when nothing does.
  private static long openRequest(ApplicationContext service, Batch batch) {
    return service.getBean(Approvals.class).open(MOST_REQUESTS).stream()
        .filter(request -> request.subjectKind().equals("batch"))
        .filter(request -> request.subjectId().equals(Long.toString(batch.id())))
        .mapToLong(Approvals.Request::id)
        .findFirst()
        .orElse(0);
  }

  private static Officer officer(ApplicationContext service, String username) {
    return service.getBean(Officers.class).find(username).orElseThrow();
  }
}
