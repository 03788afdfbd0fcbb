package evenkeel.app.desk;

import evenkeel.app.charges.LeaseClauses;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a lease says of interest, costs and rent, in an officer's words, and the sums of the law
/// desk that hang on it.
final class LeaseWords {

  private LeaseWords() {}

  /// @param said null where the lease's terms are not on file
  static List<SummaryRow> rows(LeaseClauses.@Nullable Said said) {
    if (said == null) {
      return List.of(SummaryRow.of("Terms of the lease", "Not on file: an officer reads the deed"));
    }
    return List.of(
        SummaryRow.of("Interest", interest(said)),
        SummaryRow.of("Costs of a case", costs(said)),
        SummaryRow.of("Service charge reserved as rent", reserved(said)));
  }

  private static String interest(LeaseClauses.Said said) {
    var asks = said.asksInterest();
    if (asks == null) {
      return "Not on file";
    }
    if (!asks) {
      return "No clause: interest is asked for by a claim alone";
    }
    return Stream.of(Objects.requireNonNullElse(said.interest(), ""), figures(said))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(": "));
  }

  private static String figures(LeaseClauses.Said said) {
    var figures = said.figures();
    return figures == null ? "" : figures.inWords();
  }

  private static String costs(LeaseClauses.Said said) {
    return switch (said.costs()) {
      case "section_146" -> "Those in contemplation of forfeiture (section 146) alone";
      case "indemnity" -> "A general indemnity";
      case "none" -> "No clause: the lease asks the leaseholder for none";
      case null, default -> "Not on file";
    };
  }

  private static String reserved(LeaseClauses.Said said) {
    var reserved = said.reservedAsRent();
    return reserved == null ? "Not on file" : reserved ? "Yes" : "No";
  }

  /// Sums with what this lease says filled in; what it does not tell is left for the officer.
  static List<Crumb> sums(LeaseClauses.Said said) {
    var sums = new ArrayList<Crumb>();
    var asks = said.asksInterest();
    if (asks != null) {
      sums.add(
          new Crumb(
              asks
                  ? "Interest by the lease’s clause: the law desk works it out"
                  : "Interest on a claim, since the lease has no clause: the law desk works it out",
              "/law/sums/service-charge-interest?basis=" + (asks ? "lease" : "claim")));
    }
    if (said.costs() != null) {
      var origin = said.rightToBuy() == null ? "" : "&lease=right-to-buy";
      sums.add(
          new Crumb(
              "May the costs of a case be asked for? The law desk says",
              "/law/sums/administration-charge?kind=litigation" + clause(said.costs()) + origin));
    }
    if (said.reservedAsRent() != null) {
      sums.add(
          new Crumb(
              "Until when can it be claimed? The law desk counts",
              "/law/sums/service-charge-limitation?kind="
                  + (said.reservedAsRent() ? "as-rent" : "by-deed")));
    }
    return sums;
  }

  /// Whether costs are in contemplation of forfeiture no record tells: that one is asked.
  private static String clause(String costs) {
    return switch (costs) {
      case "indemnity" -> "&clause=yes";
      case "none" -> "&clause=no";
      default -> "";
    };
  }
}
