package evenkeel.app.intake;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Actor;
import evenkeel.app.store.FullDisk;
import evenkeel.app.store.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// The door through which files come in. A file is loaded as a whole or not at all: whatever stops
/// a load half-way, the books are as they were.
@Service
public class Intake {

  /// What became of a file.
  public sealed interface Result permits Loaded, Refused {}

  /// The file was loaded, or had been before.
  ///
  /// @param inWords what came of it, in a sentence
  /// @param rejected how many rows could not be loaded; they are kept with line and field
  public record Loaded(String inWords, long rows, long rejected) implements Result {}

  /// The file as a whole is not what it should be. Nothing was loaded.
  ///
  /// @param reasons each with what was expected and what was found
  public record Refused(List<String> reasons) implements Result {

    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final ExtractLoad extracts;
  private final ReceiptsLoad receipts;
  private final Access access;

  Intake(ExtractLoad extracts, ReceiptsLoad receipts, Access access) {
    this.extracts = extracts;
    this.receipts = receipts;
    this.access = access;
  }

  /// Loads a file for an officer.
  public Result load(Path file, Officer officer, Progress progress) {
    access.require(officer, Act.IMPORT_FILE);
    return load(file, officer.actor(), progress);
  }

  /// Loads an extract (a folder or a `.zip` with `manifest.json`) or a receipts file.
  public Result load(Path file, Actor actor, Progress progress) {
    try {
      return loadByKind(file, actor, progress);
    } catch (DataAccessException failure) {
      if (!FullDisk.in(failure)) {
        throw failure;
      }
      LOG.error("no room to load a file", failure);
      return new Refused(
          List.of(
              "the database's disk is full: nothing was loaded; make room on it and load the file"
                  + " again"));
    }
  }

  private Result loadByKind(Path file, Actor actor, Progress progress) {
    if (Files.isDirectory(file)) {
      return extracts.load(file, actor, progress);
    }
    var name = String.valueOf(file.getFileName()).toLowerCase(java.util.Locale.ROOT);
    if (name.endsWith(".zip")) {
      return extracts.loadZip(file, actor, progress);
    }
    if (name.endsWith(".csv")) {
      return receipts.load(file, actor, progress);
    }
    return new Refused(
        List.of(name + ": expected a folder or .zip with manifest.json, or a receipts .csv"));
  }
}
