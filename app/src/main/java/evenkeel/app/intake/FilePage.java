package evenkeel.app.intake;

import evenkeel.app.intake.LoadedFiles.Changed;
import evenkeel.app.intake.LoadedFiles.LoadedFile;
import evenkeel.app.intake.LoadedFiles.Reject;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file that was loaded, with the rows that could not be.
///
/// @param next address of the rejects after these, null when there are none
/// @param changes fields from which a word about health was left out
/// @param moreChanges address of those after these, null when there are none
public record FilePage(
    LoadedFile file,
    List<Reject> rejects,
    @Nullable String next,
    List<Changed> changes,
    @Nullable String moreChanges)
    implements Page {

  public FilePage {
    rejects = List.copyOf(rejects);
    changes = List.copyOf(changes);
  }

  @Override
  public String title() {
    return file.name();
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Runs", "/runs"), new Crumb("Files", "/runs/files"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// What is known of the file.
  public List<SummaryRow> facts() {
    return List.of(
        SummaryRow.of("What it is", FilesPage.kind(file)),
        SummaryRow.of("Loaded", Words.moment(file.loadedAt()) + " by " + file.loadedBy()),
        SummaryRow.of("Rows read", Words.count(file.rowsRead())),
        SummaryRow.of("Rows loaded", Words.count(file.rowsLoaded())),
        SummaryRow.of("Rows rejected", Words.count(file.rowsRejected())),
        SummaryRow.of("Money", FilesPage.amount(file)),
        SummaryRow.of("SHA-256", file.sha256()));
  }
}
