package evenkeel.demo;

import static evenkeel.demo.Cases.day;
import static evenkeel.demo.Cases.person;

import evenkeel.demo.Cases.Case;
import java.util.ArrayList;
import java.util.List;

/// Cases 26 to 30: arrangements, debts of years before, and one owner of many accounts.
final class OlderCases {

  /// The landlord's accounts after the first.
  static final int FURTHER = 11;

  private final Settings settings;

  OlderCases(Settings settings) {
    this.settings = settings;
  }

  List<Case> cases() {
    return List.of(planKept(), planBroken(), ordered(), limitation(), landlord());
  }

  private Case planKept() {
    var told = told(26).person(person(26, "Mrs", "Beatrix", "Nightingale-Osei"));
    told.billed('B', 10, 1).paysUntil(day(11, 1)).also(records -> plan(told, records, 60));
    return Cases.of(
        26,
        told,
        "Beatrix Nightingale-Osei",
        "Pays £55 a month off 2025-26 as agreed, and this year's instalments as well.",
        "2025-26 is on plan and on track; this year nothing is due.");
  }

  private Case planBroken() {
    var told = told(27).person(person(27, "Mr", "Ambrose", "Tillinghast"));
    told.billed('B', 10, 1).paysUntil(day(11, 1)).also(records -> plan(told, records, 5));
    return Cases.of(
        27,
        told,
        "Ambrose Tillinghast",
        "Agreed £55 a month off 2025-26 and stopped after August.",
        "2025-26 needs an officer: the arrangement is broken, and an agent was recommended and"
            + " returned.");
  }

  private static void plan(Told told, Records records, int kept) {
    OldYear.of(records, 2025, 168_890)
        .reminded(Days.of(2025, 6, 12))
        .ordered(Days.of(2025, 9, 11))
        .paid(Days.of(2025, 4, 1), 68_890, "card_web")
        .arrangement(Days.of(2026, 2, 16), 109_500, 5_500, kept, told.lastDay())
        .told(told.payer());
  }

  private Case ordered() {
    var told = told(28).person(person(28, "Mr", "Valentin", "Crossweir"));
    told.billed('C', 10, 1).paysUntil(day(11, 1));
    told.also(
        records ->
            OldYear.of(records, 2024, 184_120)
                .reminded(Days.of(2024, 6, 12))
                .ordered(Days.of(2024, 9, 12))
                .paid(Days.of(2024, 5, 3), 36_800, "cash")
                .told(told.payer()));
    return Cases.of(
        28,
        told,
        "Valentin Crossweir",
        "Pays this year, and owes most of 2024-25 under a liability order of September 2024.",
        "2024-25 is with an officer, and an attachment of earnings waits for a second person.");
  }

  private Case limitation() {
    var told = told(29).person(person(29, "Ms", "Perpetua", "Goodchild-Rowe"));
    told.billed('A', 10, 1).paysUntil(day(11, 1));
    var issued = Days.of(2021, 3, 12);
    told.also(
        records ->
            OldYear.of(records, 2021, 121_340, issued, Scheme.year(2021, 121_340, 10, 1))
                .paid(Days.of(2021, 4, 1), 36_340, "card_web")
                .finalNotice(Days.of(2022, 2, 15), 85_000)
                .told(told.payer()));
    return Cases.of(
        29,
        told,
        "Perpetua Goodchild-Rowe",
        "Still owes £850 of 2021-22, billed on 12 March 2021 and never taken to court; another"
            + " system reports a final notice of February 2022.",
        "Referred and urgent: nobody here has checked the reported notice, and no complaint can be"
            + " made after 11 March 2027.");
  }

  private Case landlord() {
    var party = "P" + Told.reference(30).substring(0, 8) + "-1";
    var firm =
        new Person(
            party,
            "",
            "",
            "",
            "Brackenholt Harbour Lettings and Property Management Ltd",
            Days.NEVER,
            Days.NEVER,
            "accounts@example.com",
            "+447700900830",
            "en",
            "standard");
    var first = told(30).person(firm).billed('H', 10, 1).also(OlderCases::huge);
    var stories = new ArrayList<Story>();
    stories.add(first.tell());
    for (var i = 1; i <= FURTHER; i++) {
      var next =
          told(30 + i)
              .liableElsewhere(party, "BRACKENHOLT HARBOUR")
              .billed('B', 10, i % 2 * 11 + 1);
      stories.add(next.paysUntil(i < 8 ? day(11, 12) : day(2 + i % 7, 20)).tell());
    }
    return Cases.of(
        30,
        first.reference(),
        stories,
        "Brackenholt Harbour Lettings and Property Management Ltd",
        "Holds twelve accounts; the largest owes three years of an empty mansion with its"
            + " premium.",
        "One page shows twelve accounts in several states and a total above £40,000.");
  }

  /// A mansion in the highest band, empty for years: the premium makes it four times the charge.
  private static void huge(Records records) {
    for (var year = 2024; year <= 2025; year++) {
      OldYear.of(records, year, 1_798_000L + (year - 2024) * 18_000)
          .reminded(Days.of(year, 6, 11))
          .ordered(Days.of(year, 9, 11))
          .told("BRACKENHOLT HARBOUR");
    }
  }

  private Told told(int slot) {
    return new Told(settings, slot);
  }
}
