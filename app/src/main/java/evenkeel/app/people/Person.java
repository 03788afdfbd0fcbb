package evenkeel.app.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person: every record that the sources hold of them.
///
/// @param addressWithheld whether their address is kept from all but those who must know it
/// @param addresses empty where it is withheld from whoever asked
public record Person(
    long id,
    List<Party> parties,
    List<PostalAddress> addresses,
    List<Marker> markers,
    boolean addressWithheld) {

  /// What must be remembered about them, named by what to do.
  ///
  /// @param seen when somebody last looked at it: the day from which it stands, or a later look
  public record Marker(
      long id,
      long party,
      String kind,
      String need,
      LocalDate from,
      @Nullable LocalDate review,
      LocalDate seen) {}

  private static final List<String> BEST_FIRST =
      List.of("correspondence", "forwarding", "residence", "agent", "previous");

  public Person {
    parties = List.copyOf(parties);
    addresses = List.copyOf(addresses);
    markers = List.copyOf(markers);
  }

  public Party main() {
    return parties.getFirst();
  }

  public String name() {
    return main().name();
  }

  /// Where they are written to on a day.
  public Optional<PostalAddress> address(LocalDate day) {
    return addresses.stream()
        .filter(address -> address.stands(day) && !address.kind().equals("previous"))
        .min(Comparator.comparingInt(address -> BEST_FIRST.indexOf(address.kind())));
  }
}
