package evenkeel.app.worklist;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.core.work.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who works on what on one day. A portfolio is on its officer's desk; while that officer is away,
/// on the cover's. What the officer of the day may not work on is with the manager: debts of a type
/// that is not theirs, of people whom they know, and everything when nobody is there.
///
/// @param desks every portfolio, in the order in which debts are sorted, then those by hand
/// @param absences those that stand on the day
/// @param officers everybody who works here, by user name
/// @param shut the accounts of people whom an officer knows, by user name; who knows nobody is not
///   in
public record Division(
    LocalDate day,
    List<Desk> desks,
    List<Absence> absences,
    Map<String, Officer> officers,
    Map<String, Set<Long>> shut) {

  /// A portfolio and whose it is.
  ///
  /// @param byHand whether its debts were handed over one by one
  public record Desk(long portfolio, String name, String owner, boolean byHand) {}

  /// Where a debt is.
  ///
  /// @param officer user name of who works on it today; blank when nobody's or with the manager
  /// @param coveredFor user name of who is away, blank when nobody is
  public record Whose(long portfolio, String name, String officer, String coveredFor) {

    public boolean isNobodys() {
      return portfolio == Portfolio.NOBODYS;
    }

    public boolean isWithTheManager() {
      return !isNobodys() && officer.isEmpty();
    }
  }

  public Division {
    desks = List.copyOf(desks);
    absences = List.copyOf(absences);
    officers = Map.copyOf(officers);
    shut = Map.copyOf(shut);
  }

  /// Whether an officer's role is to work on debts.
  public static boolean works(Officer officer) {
    return Act.PLACE_HOLD.allowedTo(officer.role());
  }

  /// Where a debt is, and who works on it.
  public Whose whose(long portfolio, String type, long account) {
    var desk = desks.stream().filter(each -> each.portfolio() == portfolio).findFirst();
    if (desk.isEmpty()) {
      return new Whose(Portfolio.NOBODYS, "Nobody's", "", "");
    }
    var worker = worker(desk.get()).orElse("");
    var pile = pile(portfolio, worker, Pile.Part.WORKED);
    var officer = !worker.isEmpty() && pile.holds(portfolio, type, account) ? worker : "";
    var away = worker.equals(desk.get().owner()) ? "" : desk.get().owner();
    return new Whose(portfolio, desk.get().name(), officer, officer.isEmpty() ? "" : away);
  }

  /// An officer's work: what they look after, away or not, and what they cover.
  public List<Pile> of(String username) {
    if (!officers.containsKey(username)) {
      return List.of();
    }
    return desks.stream()
        .filter(
            desk ->
                desk.owner().equals(username) || worker(desk).filter(username::equals).isPresent())
        .map(desk -> pile(desk.portfolio(), username, Pile.Part.WORKED))
        .toList();
  }

  /// What is with the manager.
  public List<Pile> apart() {
    var apart = new ArrayList<Pile>();
    for (var desk : desks) {
      worker(desk)
          .ifPresentOrElse(
              worker -> apart.add(pile(desk.portfolio(), worker, Pile.Part.APART)),
              () -> apart.add(Pile.whole(desk.portfolio())));
    }
    return apart;
  }

  /// My work: an officer's own and covered; a manager's also what no officer of the day may work
  /// on.
  public List<Pile> mine(Officer officer) {
    var mine = new ArrayList<>(of(officer.username()));
    if (Act.KEEP_PORTFOLIOS.allowedTo(officer.role())) {
      mine.addAll(apart());
    }
    return mine;
  }

  /// Which desks a list is of.
  ///
  /// @param piles null for every desk
  public record Chosen(@Nullable List<Pile> piles) {

    public Chosen {
      piles = piles == null ? null : List.copyOf(piles);
    }
  }

  /// The desks that somebody asks for.
  ///
  /// @param whose `all`, `mine`, `nobody`, `manager`, `officer-` with a user name or `portfolio-`
  ///   with a number
  /// @return empty when it is none of these, or not for this officer to ask
  public Optional<Chosen> chosen(String whose, Officer officer) {
    var dash = whose.indexOf('-');
    var key = whose.substring(dash + 1);
    return switch (dash < 0 ? whose : whose.substring(0, dash)) {
      case "all" -> Optional.of(new Chosen(null));
      case "mine" -> Optional.of(new Chosen(mine(officer)));
      case "nobody" -> Optional.of(new Chosen(List.of(Pile.whole(Portfolio.NOBODYS))));
      // What is with the manager tells who knows whom.
      case "manager" ->
          Act.SEE_BACKLOG.allowedTo(officer.role())
              ? Optional.of(new Chosen(apart()))
              : Optional.empty();
      case "officer" ->
          officers.containsKey(key) ? Optional.of(new Chosen(of(key))) : Optional.empty();
      case "portfolio" ->
          desks.stream()
              .filter(desk -> Long.toString(desk.portfolio()).equals(key))
              .findFirst()
              .map(desk -> new Chosen(List.of(Pile.whole(desk.portfolio()))));
      default -> Optional.empty();
    };
  }

  /// Who works on a portfolio today: its officer, or who covers; empty when nobody is there.
  public Optional<String> worker(Desk desk) {
    var away = absences.stream().filter(each -> each.officer().equals(desk.owner())).findFirst();
    var who = away.isEmpty() ? Optional.of(desk.owner()) : away.get().coverOf(desk.portfolio());
    return who.filter(name -> officers.containsKey(name) && works(officers.get(name)))
        .filter(name -> name.equals(desk.owner()) || absences.stream().noneMatch(isOf(name)));
  }

  /// An officer's name for pages; the user name of somebody who left.
  public String nameOf(String username) {
    var officer = officers.get(username);
    return officer == null ? username : officer.displayName();
  }

  private static Predicate<Absence> isOf(String officer) {
    return absence -> absence.officer().equals(officer);
  }

  private Pile pile(long portfolio, String worker, Pile.Part part) {
    var officer = officers.get(worker);
    return new Pile(
        portfolio,
        part,
        officer == null ? Set.of() : officer.debtTypes(),
        shut.getOrDefault(worker, Set.of()));
  }
}
