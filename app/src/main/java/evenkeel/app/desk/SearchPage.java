package evenkeel.app.desk;

import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// Search, and what was found.
///
/// @param asked what was typed, blank before anything was
/// @param lookedFor what we took it for, in words
/// @param recent whom this officer opened last
/// @param notShown of people and of accounts, how many are left out because the officer knows them
/// @param watches whether this officer may see who looked at whom
/// @param nextPeople address of the next page of people, blank when this is all
public record SearchPage(
    String asked,
    String lookedFor,
    List<PersonRow> people,
    List<AccountRow> accounts,
    List<PersonRow> recent,
    String nextPeople,
    String nextAccounts,
    List<String> notShown,
    boolean watches)
    implements Page {

  /// @param detail what tells two people of one name apart
  public record PersonRow(long person, String name, String detail) {}

  static SearchPage nothing(String asked, String lookedFor) {
    return new SearchPage(
        asked, lookedFor, List.of(), List.of(), List.of(), "", "", List.of(), false);
  }

  public record AccountRow(String reference, String address, String people, String status) {}

  public SearchPage {
    people = List.copyOf(people);
    accounts = List.copyOf(accounts);
    recent = List.copyOf(recent);
    notShown = notShown.stream().filter(line -> !line.isEmpty()).toList();
  }

  @Override
  public String title() {
    return asked.isEmpty() ? "People" : "Search: " + asked;
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  public boolean nothing() {
    return !asked.isEmpty() && people.isEmpty() && accounts.isEmpty() && notShown.isEmpty();
  }
}
