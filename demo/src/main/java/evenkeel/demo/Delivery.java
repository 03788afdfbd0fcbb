package evenkeel.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What was written, and when each file arrives at the council.
///
/// @param first the full package that everything starts from
/// @param asAt the day whose end it describes; the first evening is the day after
/// @param later the files of the days that follow, in order of loading
/// @param sha256 one hash over every byte of every file
public record Delivery(
    Path first,
    LocalDate asAt,
    LocalDate businessDate,
    List<Arrival> later,
    String sha256,
    Totals totals) {

  /// A package folder or a receipts file that arrives in the morning of a day. That of the business
  /// date is for an officer to load by hand.
  public record Arrival(LocalDate day, Path file) {}

  /// How much was written.
  ///
  /// @param rows rows of every table and file
  /// @param receipts lines of money in receipts files
  public record Totals(long accounts, long rows, long transactions, long receipts, long bytes) {}

  public Delivery {
    later = List.copyOf(later);
  }

  /// What arrives on a day, in order of loading.
  public List<Path> on(LocalDate day) {
    return later.stream().filter(a -> a.day().equals(day)).map(Arrival::file).toList();
  }
}
