package evenkeel.app.worklist;

import evenkeel.app.access.Access;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The door to who works on what.
@Service
public class Divisions {

  private final PortfolioBook book;
  private final Portfolios portfolios;
  private final Absences absences;
  private final Officers officers;
  private final Access access;

  Divisions(
      PortfolioBook book,
      Portfolios portfolios,
      Absences absences,
      Officers officers,
      Access access) {
    this.book = book;
    this.portfolios = portfolios;
    this.absences = absences;
    this.officers = officers;
    this.access = access;
  }

  /// Who works on what on a day.
  public Division on(LocalDate day) {
    var all =
        officers.all().stream().collect(Collectors.toMap(Officer::username, officer -> officer));
    var desks = new ArrayList<Division.Desk>();
    for (var each : portfolios.on(day)) {
      desks.add(
          new Division.Desk(each.portfolio(), each.terms().name(), each.terms().officer(), false));
    }
    book.byHand()
        .forEach(
            (portfolio, officer) ->
                desks.add(
                    new Division.Desk(
                        portfolio, "Handed to " + nameOf(officer, all), officer, true)));
    return new Division(
        day,
        desks,
        absences.from(day).stream().filter(absence -> absence.on(day)).toList(),
        all,
        shut(all));
  }

  private static String nameOf(String username, Map<String, Officer> all) {
    var officer = all.get(username);
    return officer == null ? username : officer.displayName();
  }

  private Map<String, Set<Long>> shut(Map<String, Officer> all) {
    var knowing = access.whoKnowSomebody();
    var shut = new HashMap<String, Set<Long>>();
    all.values().stream()
        .filter(officer -> knowing.contains(officer.id()))
        .forEach(officer -> shut.put(officer.username(), access.accountsShutTo(officer)));
    return shut;
  }
}
