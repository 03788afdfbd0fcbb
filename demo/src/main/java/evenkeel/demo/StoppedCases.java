package evenkeel.demo;

import static evenkeel.demo.Cases.day;
import static evenkeel.demo.Cases.person;

import evenkeel.demo.Cases.Case;
import java.util.List;

/// Cases 19 to 25: what stops recovery, and what does not.
final class StoppedCases {

  private final Settings settings;

  StoppedCases(Settings settings) {
    this.settings = settings;
  }

  List<Case> cases() {
    return List.of(
        breathingSpace(), insolvency(), died(), ctr(), dispute(), tribunal(), vulnerable());
  }

  private Case breathingSpace() {
    var told =
        told(19)
            .person(person(19, "Ms", "Ottoline", "Greyfriar"))
            .billed('B', 10, 1)
            .paysUntil(day(8, 1))
            .heldFrom(day(10, 14));
    told.also(
        records ->
            records.hold(
                day(10, 14),
                Told.party(19, 1),
                "breathing_space",
                day(10, 14),
                day(12, 12),
                "BS-2026-104417",
                "Notified by her debt adviser"));
    return Cases.of(
        19,
        told,
        "Ottoline Greyfriar",
        "Stopped paying in September, was reminded, and entered breathing space on 14 October.",
        "Hold: breathing space until 12 December; nothing leaves, whatever fell due before it.");
  }

  private Case insolvency() {
    var told =
        told(20)
            .person(person(20, "Mr", "Ignatius", "Pellworthy"))
            .billed('C', 10, 1)
            .paysUntil(day(6, 1))
            .heldFrom(day(7, 15));
    told.also(
        records ->
            records.hold(
                day(7, 15),
                Told.party(20, 1),
                "insolvency",
                day(7, 9),
                Days.NEVER,
                "DRO-77120",
                "Debt relief order made on 9 July"));
    return Cases.of(
        20,
        told,
        "Ignatius Pellworthy",
        "A debt relief order of 9 July covers the year.",
        "Hold: insolvency, until an officer lifts it.");
  }

  private Case died() {
    var one = person(21, "Mr", "Cornelius", "Hathersage");
    var told = told(21).person(one).billed('D', 10, 1).paysUntil(day(8, 1)).heldFrom(day(9, 9));
    told.also(
        records ->
            records
                .person(day(9, 9), one.whoDied(day(9, 3)))
                .hold(
                    day(9, 9),
                    one.id(),
                    "bereavement",
                    day(9, 3),
                    Days.NEVER,
                    "",
                    "Reported by the registrar"));
    return Cases.of(
        21,
        told,
        "Cornelius Hathersage",
        "Died on 3 September; no executor is known yet.",
        "Hold: bereavement; no notice goes to the dead.");
  }

  private Case ctr() {
    var told =
        told(22)
            .person(person(22, "Ms", "Rosalind", "Ekwueme"))
            .billed('B', 10, 1)
            .paysUntil(day(8, 1));
    told.also(
        records ->
            records.hold(
                day(10, 7),
                "",
                "ctr_pending",
                day(10, 7),
                Days.of(2027, 1, 6),
                "CTR-90117",
                "Claim received 5 October"));
    return Cases.of(
        22,
        told,
        "Rosalind Ekwueme",
        "Lost her instalments in September and claimed a reduction in October.",
        "Hold: no complaint while the claim is undecided.");
  }

  private Case dispute() {
    var told =
        told(23)
            .person(person(23, "Mr", "Leopold", "Vance-Hartigan"))
            .billed('E', 10, 1)
            .paysUntil(day(7, 1));
    told.also(
        records ->
            records.hold(
                day(9, 23),
                "",
                "dispute",
                day(9, 23),
                Days.of(2027, 1, 22),
                "QRY-3381",
                "Says that he let the house from June"));
    return Cases.of(
        23,
        told,
        "Leopold Vance-Hartigan",
        "Says that he has not been liable since June; the council has not answered.",
        "Hold: no complaint while liability is in dispute.");
  }

  private Case tribunal() {
    var told =
        told(24)
            .person(person(24, "Mrs", "Isadora", "Quayle"))
            .billed('F', 10, 12)
            .paysUntil(day(10, 12));
    return Cases.of(
        24,
        told,
        "Isadora Quayle",
        "Has appealed to the Valuation Tribunal about her band and missed 12 November.",
        "A reminder waits in the batch for 20 November: an appeal about the band does not"
            + " stop it.");
  }

  private Case vulnerable() {
    var party = Told.party(25, 1);
    var told =
        told(25)
            .person(person(25, "Mr", "Aurelio", "Dunmorrow"))
            .billed('A', 12, 1)
            .paysUntil(day(11, 1));
    told.also(
        records -> {
          records
              .marker(
                  Crowd.BILLS_ISSUED,
                  party,
                  "vulnerable",
                  Days.of(2025, 11, 3),
                  Days.of(2026, 12, 1),
                  "Call before writing; his sister may speak for him")
              .hold(
                  day(10, 28),
                  party,
                  "vulnerability",
                  day(10, 28),
                  Days.of(2027, 1, 27),
                  "",
                  "Agree with his support worker what he can pay");
          OldYear.of(records, 2025, 145_000)
              .reminded(Days.of(2025, 6, 12))
              .ordered(Days.of(2025, 9, 11))
              .paid(Days.of(2025, 4, 1), 43_500, "cash")
              .told(told.payer());
        });
    return Cases.of(
        25,
        told,
        "Aurelio Dunmorrow",
        "Pays this year on time, owes 2025-26 under a liability order, and is marked as"
            + " vulnerable.",
        "2025-26 is on hold: no enforcement before his needs have been considered.");
  }

  private Told told(int slot) {
    return new Told(settings, slot);
  }
}
