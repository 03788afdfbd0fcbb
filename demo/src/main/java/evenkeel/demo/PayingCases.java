package evenkeel.demo;

import static evenkeel.demo.Cases.day;
import static evenkeel.demo.Cases.person;

import evenkeel.demo.Cases.Case;
import java.util.List;

/// Cases 1 to 6: money that comes, late, wrongly addressed or back again.
final class PayingCases {

  private final Settings settings;

  PayingCases(Settings settings) {
    this.settings = settings;
  }

  List<Case> cases() {
    return List.of(onTime(), directDebit(), returned(), credit(), suspense(), small());
  }

  private Case onTime() {
    var told =
        told(1)
            .person(person(1, "Mrs", "Agnes", "Thornbury"))
            .billed('C', 10, 1)
            .paysUntil(day(11, 1));
    return Cases.of(
        1,
        told,
        "Agnes Thornbury",
        "Pays every instalment on its day by standing order.",
        "Nothing due; the December instalment comes next.");
  }

  private Case directDebit() {
    var told =
        told(2)
            .person(person(2, "Mr", "Desmond", "Okoro-Blythe"))
            .billed('D', 12, 15)
            .byDirectDebit()
            .paysUntil(day(11, 15));
    return Cases.of(
        2,
        told,
        "Desmond Okoro-Blythe",
        "Pays by Direct Debit on the 15th in twelve instalments; a weekend moves the collection.",
        "Nothing due; November was collected on Monday 16 November.");
  }

  private Case returned() {
    var told =
        told(3)
            .person(person(3, "Ms", "Philippa", "Ravensworth"))
            .billed('B', 10, 8)
            .byDirectDebit()
            .paysUntil(day(10, 8))
            .comesBack(day(11, 9));
    return Cases.of(
        3,
        told,
        "Philippa Ravensworth",
        "The Direct Debit of November came back unpaid on 12 November.",
        "Waiting: the reminder of 16 November runs until 22 November; the statement shows the"
            + " reversal.");
  }

  private Case credit() {
    var told =
        told(4)
            .person(person(4, "Dr", "Winifred", "Castellane"))
            .billed('E', 10, 1)
            .pays(day(4, 2), Crowd.charge('E') + 21_550, "bank_transfer");
    return Cases.of(
        4,
        told,
        "Winifred Castellane",
        "Paid the whole year in April and £215.50 too much.",
        "Nothing due; in credit.");
  }

  private Case suspense() {
    var told =
        told(5)
            .person(person(5, "Mr", "Barnaby", "Quillfeather"))
            .billed('C', 10, 12)
            .paysUntil(day(10, 12));
    var wrong = transposed(told.reference());
    return Cases.of(
        5,
        told.also(
            records ->
                records
                    .story()
                    .receive(
                        new Story.Money(
                            "R" + records.number() + "-901",
                            day(11, 13),
                            day(11, 13),
                            wrong,
                            20_300,
                            "bank_transfer",
                            "B QUILLFEATHER",
                            "COUNCIL TAX NOV",
                            0,
                            "",
                            "",
                            false))),
        "Barnaby Quillfeather",
        "Paid November with two digits of the reference exchanged, so that the money lies in"
            + " suspense.",
        "No reminder while money that may be theirs waits in suspense; the queue names this account"
            + " as the likely one.");
  }

  private Case small() {
    var told =
        told(6)
            .person(person(6, "Miss", "Coralie", "Pettifer"))
            .billed('A', 10, 12)
            .paysUntil(day(10, 12))
            .pays(day(11, 12), 15_200 - 350, "card_web");
    return Cases.of(
        6,
        told,
        "Coralie Pettifer",
        "Paid £3.50 short in November.",
        "Nothing due: the sum is below what the council chases.");
  }

  /// Two unlike neighbours exchanged, so that the check digit fails.
  private static String transposed(String reference) {
    var digits = reference.toCharArray();
    for (var place = 4; place < 8; place++) {
      if (digits[place] != digits[place + 1]) {
        var kept = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = kept;
        return new String(digits);
      }
    }
    throw new IllegalStateException("no two neighbours differ in " + reference);
  }

  private Told told(int slot) {
    return new Told(settings, slot);
  }
}
