package evenkeel.demo;

import java.util.ArrayList;
import java.util.List;

/// Who lives in a dwelling, or owns it and answers for its tax.
final class People {

  /// A landlord holds some of the accounts of so many dwellings.
  private static final int ESTATE = 4_000;

  private static final int LANDLORDS = 8;
  private static final String[] TRADES = {
    "Lettings", "Homes", "Property", "Estates", "Residential"
  };

  private final long seed;
  private final Records records;
  private final Household home;
  private String payer = "";
  private String first = "";
  private final List<String> names = new ArrayList<>();
  private boolean needs;

  People(long seed, Records records, Household home) {
    this.seed = seed;
    this.records = records;
    this.home = home;
  }

  /// As a bank writes whoever pays.
  String payer() {
    return payer;
  }

  /// The names in full of those whose bill it is, the first of them first.
  List<String> names() {
    return List.copyOf(names);
  }

  /// Whether an officer looks at a letter to them before it goes.
  boolean needLooks() {
    return needs;
  }

  /// The party whose bill it is.
  String first() {
    return first;
  }

  void live(Place place, int known, int from) {
    names.clear();
    if (home.entity() % ESTATE == 0) {
      landlords(known);
    }
    var dice = Dice.of(seed, "people", home.entity());
    if (home.entity() < 2_000_000 && home.others() == 0 && dice.chance(0.03)) {
      owned(dice, known, from);
      return;
    }
    var family = Names.family(dice);
    var one = needing(Names.adult(home.party(), dice, family), place, dice);
    records.person(known, one).address(known, one.id(), "residence", place, from, Days.NEVER);
    records.liable(known, one.id(), "liable", home.others() > 0, from, Days.NEVER);
    payer = one.payer();
    first = one.id();
    names.add(one.name());
    if (home.others() > 0) {
      var two =
          needing(
              Names.adult(
                  "P" + home.number() + "-2", dice, dice.chance(0.8) ? family : Names.family(dice)),
              place,
              dice);
      names.add(two.name());
      var role = home.others() == 1 ? "liable" : "joint_liable";
      records.person(known, two).address(known, two.id(), "residence", place, from, Days.NEVER);
      records.liable(known, two.id(), role, true, from, Days.NEVER);
    }
  }

  /// Of 10,000 people, 30 read large print, one braille and ten easy read. Welsh is asked for by
  /// area: often where many have come from Wales, else seldom.
  private Person needing(Person person, Place place, Dice dice) {
    var welsh = place.town().equals(Places.WELSH) ? 500 : 10;
    var need =
        switch (dice.weighted(9_959 - welsh, 30, 1, welsh, 10)) {
          case 1 -> person.needing("en", "large_print");
          case 2 -> person.needing("en", "braille");
          case 3 -> person.needing("cy", "standard");
          case 4 -> person.needing("en", "easy_read");
          default -> person;
        };
    needs |= need != person;
    return need;
  }

  private void owned(Dice dice, int known, int from) {
    var estate = home.entity() / ESTATE;
    var number = dice.between(0, LANDLORDS - 1);
    first = landlord(estate, number);
    names.add(called(estate, number));
    payer = "LANDLORD " + first;
    records.liable(known, first, "liable", false, from, Days.NEVER);
  }

  /// One of the landlords who let here.
  String landlord(Dice dice) {
    return landlord(home.entity() / ESTATE, dice.between(0, LANDLORDS - 1));
  }

  private static String landlord(long estate, int number) {
    return "L" + estate + "-" + number;
  }

  /// The landlords of an estate are told with its first dwelling.
  private void landlords(int known) {
    for (var number = 0; number < LANDLORDS; number++) {
      var estate = home.entity() / ESTATE;
      var id = landlord(estate, number);
      records.person(known, Person.organisation(id, called(estate, number)));
      var office = Places.dwelling(seed, 4_000_000 + home.entity() + number);
      records.address(known, id, "correspondence", office, Days.of(2015, 4, 1), Days.NEVER);
    }
  }

  private String called(long estate, int number) {
    var dice = Dice.of(seed, "landlord", estate * ESTATE + number);
    return Names.family(dice) + " " + dice.oneOf(TRADES) + dice.oneOf(" Ltd", " LLP", "");
  }
}
