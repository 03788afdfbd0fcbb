package evenkeel.demo;

import static evenkeel.demo.Cases.day;
import static evenkeel.demo.Cases.person;

import evenkeel.demo.Cases.Case;
import java.util.List;

/// Cases 7 to 18: every step of the ladder, and who a notice goes to.
final class NoticedCases {

  private final Settings settings;

  NoticedCases(Settings settings) {
    this.settings = settings;
  }

  List<Case> cases() {
    return List.of(
        first(),
        sameDay(),
        running(),
        second(),
        lost(),
        ready(),
        third(),
        away(),
        late(),
        noAddress(),
        joint(),
        largePrint());
  }

  private Case first() {
    var told =
        told(7)
            .person(person(7, "Mr", "Edwin", "Larkhall"))
            .billed('D', 10, 12)
            .paysUntil(day(10, 12));
    return Cases.of(
        7,
        told,
        "Edwin Larkhall",
        "Paid on time until October and missed 12 November for the first time.",
        "A reminder waits in the batch for 20 November.");
  }

  private Case sameDay() {
    var told =
        told(8)
            .person(person(8, "Ms", "Odette", "Marchetti-Crane"))
            .billed('C', 10, 12)
            .paysUntil(day(10, 12))
            .catchesUp(day(11, 20), "card_phone");
    return Cases.of(
        8,
        told,
        "Odette Marchetti-Crane",
        "Missed 12 November and pays by telephone on the day on which the reminder should go.",
        "A reminder waits in the batch for 20 November; load that day's receipts and it falls out,"
            + " naming the payment.");
  }

  private Case running() {
    var told =
        told(9)
            .person(person(9, "Mrs", "Halina", "Brzezicka"))
            .billed('B', 10, 8)
            .paysUntil(day(10, 8));
    return Cases.of(
        9,
        told,
        "Halina Brzezicka",
        "Missed 8 November; the reminder went out on Monday 16 November.",
        "Waiting: the reminder runs until 22 November.");
  }

  private Case second() {
    var told =
        told(10)
            .person(person(10, "Mr", "Tobias", "Fenchurch"))
            .billed('C', 10, 12)
            .paysUntil(day(5, 12))
            .catchesUp(day(6, 24), "card_web")
            .paysBetween(day(7, 1), day(10, 12));
    return Cases.of(
        10,
        told,
        "Tobias Fenchurch",
        "Missed June, paid in time when reminded, and has now missed 12 November.",
        "A second reminder waits in the batch for 20 November; it warns that a third failure makes"
            + " the year payable.");
  }

  private Case lost() {
    var told =
        told(11)
            .person(person(11, "Mr", "Rufus", "Adebayo-Stone"))
            .billed('A', 10, 1)
            .paysUntil(day(10, 1));
    return Cases.of(
        11,
        told,
        "Rufus Adebayo-Stone",
        "Missed 1 November and let the reminder of 9 November run out on the 15th.",
        "Waiting until 23 November, the first day on which a complaint may be made.");
  }

  private Case ready() {
    var told =
        told(12)
            .person(person(12, "Ms", "Saskia", "Trevelyan-Moss"))
            .billed('D', 10, 1)
            .paysUntil(day(8, 1));
    return Cases.of(
        12,
        told,
        "Saskia Trevelyan-Moss",
        "Missed 1 September, and nothing has come since the reminder of 9 September.",
        "Action: ready for complaint since 23 September.");
  }

  private Case third() {
    var told =
        told(13)
            .person(person(13, "Mr", "Gideon", "Sallowfield"))
            .billed('C', 10, 12)
            .paysUntil(day(5, 12))
            .catchesUp(day(6, 23), "card_web")
            .paysBetween(day(7, 1), day(7, 12))
            .catchesUp(day(8, 24), "card_web")
            .paysBetween(day(9, 1), day(10, 12));
    return Cases.of(
        13,
        told,
        "Gideon Sallowfield",
        "Needed a reminder in June and a second in August, paid both in time, and has missed"
            + " 12 November.",
        "A final notice for the whole balance waits in the batch for 20 November.");
  }

  private Case away() {
    var issued = day(7, 22);
    var left = day(6, 30);
    var told =
        told(14)
            .person(person(14, "Miss", "Juniper", "Achterberg"))
            .billedFor('C', issued, left, day(9, 12), day(10, 12), day(11, 12))
            .paysUntil(day(10, 12));
    var party = Told.party(14, 1);
    var place = new Place("4 Harbour Steps", "", "Thornwick Bay", "ZZ45 4LN");
    told.also(
        records ->
            records
                .liable(issued, party, "liable", false, Days.of(2019, 6, 1), left)
                .address(issued, party, "forwarding", place, left + 1, Days.NEVER));
    return Cases.of(
        14,
        told,
        "Juniper Achterberg",
        "Moved away on 30 June, left a forwarding address, and missed the last of the three"
            + " payments of her closing bill on 12 November.",
        "A final notice to the forwarding address waits in the batch for 20 November: no reminder"
            + " is needed once all instalments are past.");
  }

  private Case late() {
    var told = told(15).person(person(15, "Mr", "Lorcan", "Wyndlesham"));
    var issued = Days.of(2026, 2, 20);
    told.billed('B', 10, 1).paysUntil(day(11, 1));
    told.also(
        records ->
            OldYear.of(
                    records,
                    2025,
                    61_250,
                    issued,
                    List.of(new Scheme.Due(Days.of(2026, 3, 9), 61_250)))
                .told("L WYNDLESHAM"));
    return Cases.of(
        15,
        told,
        "Lorcan Wyndlesham",
        "Was billed for part of 2025-26 as late as February 2026, in one sum that he has not paid.",
        "This year nothing is due; 2025-26 is ready for complaint after the final notice that the"
            + " first night in April proposed.");
  }

  private Case noAddress() {
    var told =
        told(16)
            .person(person(16, "Mr", "Caspian", "Holloway-Reed"))
            .billed('A', 10, 12)
            .paysUntil(day(10, 12));
    var party = Told.party(16, 1);
    told.also(
        records ->
            records.address(
                day(9, 30), party, "residence", told.place(), Days.of(2019, 6, 1), day(9, 30)));
    return Cases.of(
        16,
        told,
        "Caspian Holloway-Reed",
        "His post has come back since September and nobody knows where he lives.",
        "Referred: an officer must find an address before a reminder can be served.");
  }

  private Case joint() {
    var one = person(17, "Mrs", "Marguerite", "Oyelaran");
    var two = Person.of(Told.party(17, 2), "Mr", "Bertrand", "Oyelaran", Days.of(1972, 4, 3));
    var three = Person.of(Told.party(17, 3), "Ms", "Celeste", "Oyelaran", Days.of(1999, 9, 9));
    var told =
        told(17)
            .named(one, "liable", true)
            .named(two, "joint_liable", true)
            .named(three, "joint_liable", true)
            .billed('D', 10, 12)
            .paysUntil(day(10, 12));
    return Cases.of(
        17,
        told,
        "Marguerite, Bertrand and Celeste Oyelaran",
        "Three are liable; the bill names Marguerite, the joint taxpayers' notice was served on"
            + " Bertrand, and Celeste was never told.",
        "The reminder in the batch for 20 November goes to Marguerite and"
            + " Bertrand, not to Celeste.");
  }

  private Case largePrint() {
    var long1 =
        person(
                18,
                "Professor",
                "Maximiliana Bernadette Wilhelmina-Konstantina",
                "Featherstonehaugh-Vandersteenhoven of Brackenholt and Little Osmund")
            .needing("en", "large_print");
    var told = told(18).person(long1).billed('F', 10, 12).paysUntil(day(10, 12));
    return Cases.of(
        18,
        told,
        "Professor Featherstonehaugh-Vandersteenhoven",
        "Has a name that fits no window and needs large print; missed 12 November.",
        "Her reminder in the batch for 20 November is in large print, the name over three lines.");
  }

  private Told told(int slot) {
    return new Told(settings, slot);
  }
}
