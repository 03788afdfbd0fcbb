package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.people.People;
import evenkeel.app.people.Person;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Whom an officer opened last, by the log of their own looks, so that they can go back.
@Component
class LastOpened {

  private static final int MOST = 8;
  private static final int LOOKS = 50;

  /// @param notShown how many were left out because the officer has declared to know them since
  record Opened(List<Person> persons, int notShown) {
    Opened {
      persons = List.copyOf(persons);
    }
  }

  private final Audit audit;
  private final People people;
  private final Access access;

  LastOpened(Audit audit, People people, Access access) {
    this.audit = audit;
    this.people = people;
    this.access = access;
  }

  /// The newest first.
  Opened by(Officer officer) {
    var ids =
        audit.looksBy(officer.username(), Long.MAX_VALUE, LOOKS).stream()
            .filter(look -> look.subjectKind().equals("person"))
            .map(look -> Long.valueOf(look.subjectId()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var opened = people.persons(ids.stream().limit(MOST).toList(), officer);
    var shut = access.shutTo(officer);
    var shown = opened.stream().filter(person -> !isShut(person, shut)).toList();
    return new Opened(shown, opened.size() - shown.size());
  }

  private static boolean isShut(Person person, Set<Long> shut) {
    return !Collections.disjoint(person.parties().stream().map(p -> p.id()).toList(), shut);
  }
}
