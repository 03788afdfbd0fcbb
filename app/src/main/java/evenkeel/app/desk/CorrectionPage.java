package evenkeel.app.desk;

import evenkeel.app.ui.Paper;

/// The explanation of a year's corrections, as the leaseholder gets it.
///
/// @param year such as `2025-26`
/// @param paper what it says, the same as on paper
/// @param mayExport whether the officer may take it as a PDF
/// @param largePrint whether somebody who owes needs large print
public record CorrectionPage(
    String reference, String year, Paper paper, boolean mayExport, boolean largePrint)
    implements OfAccount {

  @Override
  public String title() {
    return paper.title();
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// The address of the same as a file.
  ///
  /// @param print large or standard
  public String file(String print) {
    return "/accounts/%s/service-charge/%s/corrections.pdf?print=%s"
        .formatted(reference, year, print);
  }
}
