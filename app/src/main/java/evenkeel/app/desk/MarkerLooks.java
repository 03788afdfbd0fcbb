package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.MarkerReviews;
import evenkeel.app.people.Party;
import evenkeel.app.people.People;
import evenkeel.app.people.Person;
import evenkeel.app.policy.BusinessDay;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An officer's look at what a mark of vulnerability asks for: it lets enforcement be thought of
/// again for the days that the council set, and each debt of the person is decided afresh.
@Service
class MarkerLooks {

  static final int MOST_LETTERS = 500;

  /// A mark with the person on whom it stands.
  record Found(Person person, Person.Marker marker) {}

  private final People people;
  private final MarkerReviews reviews;
  private final Debts debts;
  private final Access access;
  private final Audit audit;
  private final BusinessDay day;
  private final ApplicationEventPublisher events;

  MarkerLooks(
      People people,
      MarkerReviews reviews,
      Debts debts,
      Access access,
      Audit audit,
      BusinessDay day,
      ApplicationEventPublisher events) {
    this.people = people;
    this.reviews = reviews;
    this.debts = debts;
    this.access = access;
    this.audit = audit;
    this.day = day;
    this.events = events;
  }

  /// The mark, where it is one of vulnerability that stands on the person.
  Optional<Found> find(long person, long marker, Officer officer) {
    access.require(officer, Act.REVIEW_MARKER);
    return people
        .person(person, officer)
        .flatMap(
            found -> {
              var parties = found.parties().stream().map(Party::id).toList();
              access.require(
                  officer,
                  Act.REVIEW_MARKER,
                  new Access.OnRecord(Subject.of("person", person), debts.types(parties), parties));
              audit.look(
                  officer.actor(),
                  "mark of vulnerability",
                  Subject.of("person", person),
                  Map.of("marker", marker));
              return found.markers().stream()
                  .filter(each -> each.id() == marker && each.kind().equals("vulnerable"))
                  .map(each -> new Found(found, each))
                  .findFirst();
            });
  }

  /// What is wrong with the officer's words; blank where nothing is.
  static String wrong(String found) {
    var letters = found.strip().length();
    return letters == 0
        ? "Enter what the person needs, or that nothing changed"
        : letters > MOST_LETTERS
            ? "Enter at most %d letters: this has %d".formatted(MOST_LETTERS, letters)
            : "";
  }

  /// Records the look.
  ///
  /// @param words in which nothing is wrong
  @Transactional
  void record(Found found, String words, Officer officer) {
    var today = day.today();
    if (!reviews.add(found.marker().id(), today, words.strip(), officer.actor())) {
      throw new IllegalStateException("mark " + found.marker().id() + " stands no more");
    }
    audit.act(
        officer.actor(),
        "vulnerability looked at",
        Subject.of("person", found.person().id()),
        words.strip(),
        Map.of("marker", found.marker().id(), "on", today.toString()));
    events.publishEvent(
        new FactsLanded(
            debts.ofParty(found.marker().party()), "a mark of vulnerability was looked at"));
  }
}
