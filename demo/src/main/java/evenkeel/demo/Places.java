package evenkeel.demo;

/// Streets, villages and postcodes of a place that is not on any map.
final class Places {

  /// Where many have come from Wales.
  static final String WELSH = "Penwether";

  private static final String[] TOWNS = {
    "Kelmere",
    "Kelmere",
    "Kelmere",
    "Kelmere",
    "Upper Kelmere",
    "Aldersby",
    "Thornwick Bay",
    "Marsh Hatherley",
    "Great Osmund",
    "Little Osmund",
    WELSH,
    "Sallow Green",
    "Dunscote",
    "Harrowmere",
    "Brackenholt",
    "Withy End"
  };

  /// A ward for each of the towns, so that the largest town has several.
  private static final String[] WARDS = {
    "Harbour",
    "Castle Hill",
    "Kelmere North",
    "Millfield",
    "Upper Kelmere",
    "Aldersby",
    "Thornwick",
    "Hatherley",
    "Osmund",
    "Osmund",
    WELSH,
    "Sallow Green",
    "Dunscote",
    "Harrowmere",
    "Brackenholt",
    "Withy End"
  };

  /// Of so many dwellings one is so new that no ward is told for it.
  private static final int NEW_ONE_IN = 250;

  private static final String[] FIRST = Words.of("streets.txt");
  private static final String[] LAST = {
    "Street",
    "Road",
    "Lane",
    "Close",
    "Avenue",
    "Drive",
    "Way",
    "Gardens",
    "Rise",
    "Row",
    "Court",
    "Crescent",
    "Walk",
    "Place",
    "Grove",
    "Terrace"
  };
  private static final String[] INWARD = {
    "A", "B", "D", "E", "F", "G", "H", "J", "L", "N", "P", "Q", "R", "S", "T", "U", "W", "X", "Y",
    "Z"
  };
  private static final int HOUSES = 32;
  private static final int STRETCHES_OF_A_TOWN = 41;
  private static final int STREETS = FIRST.length * LAST.length;

  private Places() {}

  /// The address of one dwelling: about thirty share a street's stretch and its postcode.
  static Place dwelling(long seed, long number) {
    var stretch = number / HOUSES;
    var street = (int) ((stretch * 379 + seed % 97) % STREETS);
    var town = TOWNS[(int) (stretch / STRETCHES_OF_A_TOWN % TOWNS.length)];
    var house = (int) (number % HOUSES) * 2 + 1 + (int) (stretch % 3) * 66;
    var name = FIRST[street % FIRST.length] + " " + LAST[street / FIRST.length];
    return new Place(
        flat(seed, number) ? "Flat " + (number % HOUSES + 1) : house + " " + name,
        flat(seed, number) ? house / 66 * 2 + 10 + " " + name : "",
        town,
        postcode(stretch));
  }

  /// Whether a dwelling is a flat: a stretch is all houses or all flats.
  static boolean flat(long seed, long number) {
    return Dice.of(seed, "flat", number / HOUSES).chance(0.12);
  }

  /// The council's block of which a flat is part; neighbouring stretches make an estate.
  static String block(long number) {
    return "BLK" + number / HOUSES;
  }

  static String estate(long number) {
    return "EST" + number / HOUSES / 8;
  }

  /// The electoral ward of a dwelling; blank where the register does not tell it yet.
  static String ward(long number) {
    return number % NEW_ONE_IN == NEW_ONE_IN - 1
        ? ""
        : WARDS[(int) (number / HOUSES / STRETCHES_OF_A_TOWN % WARDS.length)];
  }

  private static String postcode(long stretch) {
    var in = (int) (stretch % 4000);
    return "ZZ"
        + (10 + stretch / 4000 % 90)
        + " "
        + in % 10
        + INWARD[in / 10 % 20]
        + INWARD[in / 200 % 20];
  }
}
