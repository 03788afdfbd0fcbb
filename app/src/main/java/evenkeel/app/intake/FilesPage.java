package evenkeel.app.intake;

import evenkeel.app.intake.LoadedFiles.LoadedFile;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every file that was loaded, and the form that loads another.
///
/// @param mayLoad whether this officer may load one
/// @param next address of the files before these, null when there are none
public record FilesPage(
    List<LoadedFile> files, boolean mayLoad, @Nullable String next, Problems problems)
    implements Page {

  @Override
  public String title() {
    return "Files";
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Runs", "/runs"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// What a file is, in words.
  public static String kind(LoadedFile file) {
    return switch (file.kind()) {
      case "full" -> "Full extract";
      case "delta" -> "Delta";
      case "receipts" -> "Receipts";
      default -> throw new IllegalStateException(file.kind());
    };
  }

  /// The file's money, blank where it carries none.
  public static String amount(LoadedFile file) {
    return file.amountPence() == null ? "" : Money.ofPence(file.amountPence()).toString();
  }
}
