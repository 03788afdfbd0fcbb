package evenkeel.app.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a party lives or gets post.
///
/// @param kind residence, correspondence, forwarding, previous or agent
public record PostalAddress(
    long party,
    String kind,
    List<String> lines,
    @Nullable String postcode,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public PostalAddress {
    lines = List.copyOf(lines);
  }

  /// On one line: `14 Quarry Rise, Kelmere, KM4 2ZZ`.
  public String inOneLine() {
    return Stream.concat(lines.stream(), Stream.ofNullable(postcode))
        .collect(Collectors.joining(", "));
  }

  /// Whether it is in use on a day.
  public boolean stands(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }
}
