package evenkeel.app.desk;

import evenkeel.app.history.Histories;
import evenkeel.app.people.Person;
import evenkeel.app.ui.Words;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/// What an officer must know before speaking, in the words of what to do.
final class Banners {

  private Banners() {}

  /// Both kinds of breathing space read the same, by design.
  static List<AccountPage.Banner> of(
      List<Histories.Hold> holds, List<Person> people, LocalDate today) {
    var banners = new LinkedHashSet<AccountPage.Banner>();
    for (var hold : holds) {
      if (hold.stands(today) && hold.kind().legalStop()) {
        banners.add(
            new AccountPage.Banner(
                "warning",
                hold.kind().title()
                    + (hold.until() == null ? "" : ", review " + Words.date(hold.until()))
                    + ": do not ask for payment"));
      }
    }
    for (var person : people) {
      if (person.main().died() != null) {
        banners.add(
            new AccountPage.Banner(
                "warning", person.name() + " died on " + Words.date(person.main().died())));
      }
      person.markers().forEach(marker -> banners.add(banner(person, marker)));
      language(person, banners);
    }
    return List.copyOf(banners);
  }

  private static AccountPage.Banner banner(Person person, Person.Marker marker) {
    var what =
        switch (marker.kind()) {
          case "vulnerable" -> "Vulnerable: see what " + person.name() + " needs";
          case "representative_needed" ->
              "Somebody may have to act for " + person.name() + ": find out who first";
          case "caution" -> "Take care when you meet " + person.name();
          case "interpreter" -> person.name() + " needs an interpreter";
          case "deceased_reported" -> person.name() + " is reported to have died: check first";
          case "debt_adviser" -> person.name() + " has a debt adviser: speak to them";
          case "no_contact_by_phone" -> "Do not telephone " + person.name();
          case "address_hidden" -> "The address of " + person.name() + " is withheld: never say it";
          default -> "Note on " + person.name();
        };
    return new AccountPage.Banner(
        marker.kind().equals("debt_adviser") ? "information" : "warning",
        marker.need().isBlank() ? what : what + " – " + marker.need());
  }

  private static void language(Person person, LinkedHashSet<AccountPage.Banner> banners) {
    if (person.main().language().startsWith("cy")) {
      banners.add(new AccountPage.Banner("information", person.name() + " is written to in Welsh"));
    }
    if (!person.main().formatNeed().equals("standard")) {
      banners.add(
          new AccountPage.Banner(
              "information",
              person.name() + " needs letters in " + person.main().formatNeed().replace('_', ' ')));
    }
  }
}
