package evenkeel.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.ForAll;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final FinancialYear YEAR = new FinancialYear(2026);

  private static Entry receipt(String key, long debt, Money amount) {
    return new Entry(
        key,
        DAY,
        Entry.Kind.RECEIPT,
        "Receipt",
        "receipts-2026-05-01.csv line 2",
        List.of(
            Leg.of(Book.BANK, Fund.GENERAL_FUND, amount),
            Leg.debtor(Fund.GENERAL_FUND, 9, debt, YEAR, amount.negated())),
        null);
  }

  @Test
  void an_entry_whose_legs_do_not_sum_to_zero_cannot_be_made() {
    var legs = List.of(Leg.of(Book.BANK, Fund.GENERAL_FUND, Money.parse("1.00")));

    assertThatThrownBy(() -> new Entry("a", DAY, Entry.Kind.RECEIPT, "r", "e", legs, null))
        .hasMessageContaining("out of balance by £1.00");
    assertThatThrownBy(() -> new Entry("a", DAY, Entry.Kind.RECEIPT, "r", "e", List.of(), null))
        .hasMessageContaining("no legs");
  }

  @Test
  void the_two_funds_never_mix() {
    var legs =
        List.of(
            Leg.of(Book.BANK, Fund.GENERAL_FUND, Money.parse("1.00")),
            Leg.of(Book.SUSPENSE, Fund.HOUSING_REVENUE_ACCOUNT, Money.parse("-1.00")));

    assertThatThrownBy(() -> new Entry("a", DAY, Entry.Kind.RECEIPT, "r", "e", legs, null))
        .hasMessageContaining("mixes");
  }

  @Test
  void a_leg_moves_money_and_names_a_debt_only_in_the_debtors_book() {
    assertThatThrownBy(() -> Leg.of(Book.BANK, Fund.GENERAL_FUND, Money.ZERO))
        .hasMessageContaining("has none");
    assertThatThrownBy(() -> Leg.of(Book.DEBTOR, Fund.GENERAL_FUND, Money.ofPounds(1)))
        .hasMessageContaining("DEBTOR");
    assertThatThrownBy(() -> new Leg(Book.BANK, Fund.GENERAL_FUND, 1L, 2L, YEAR, Money.ofPounds(1)))
        .hasMessageContaining("BANK");
  }

  @Test
  void an_entry_and_its_reversal_cancel_in_every_book() {
    ForAll.cases(
        1000,
        random -> {
          var entries = new ArrayList<Entry>();
          for (var i = 0; i < 5; i++) {
            entries.add(receipt("r" + i, i % 2, Money.ofPence(1 + random.nextInt(10_000))));
          }
          var undone = entries.get(random.nextInt(5));
          var before = entries.stream().filter(entry -> entry != undone).toList();
          entries.add(undone.reversal("undo", DAY.plusDays(2), "Bounced", "bank file"));

          for (var book : Book.values()) {
            assertThat(Entry.balance(entries, book, DAY.plusDays(2)))
                .isEqualTo(Entry.balance(before, book, DAY.plusDays(2)));
          }
          assertThat(Entry.owed(entries, 0, DAY.plusDays(2)))
              .isEqualTo(Entry.owed(before, 0, DAY.plusDays(2)));
        });
  }

  @Test
  void a_balance_counts_what_is_effective_by_the_end_of_the_day() {
    var entries = List.of(receipt("r", 1, Money.parse("10.00")));

    assertThat(Entry.balance(entries, Book.BANK, DAY.minusDays(1))).isEqualTo(Money.ZERO);
    assertThat(Entry.balance(entries, Book.BANK, DAY)).isEqualTo(Money.parse("10.00"));
    assertThat(Entry.owed(entries, 1, DAY.minusDays(1))).isEqualTo(Money.ZERO);
    assertThat(Entry.owed(entries, 1, DAY)).isEqualTo(Money.parse("-10.00"));
    assertThat(Entry.owed(entries, 2, DAY)).isEqualTo(Money.ZERO);
  }

  @Test
  void a_reversal_keeps_its_kind_and_names_what_it_undoes_and_is_not_undone_itself() {
    var undone = receipt("r", 1, Money.parse("10.00")).reversal("u", DAY, "Bounced", "bank file");

    assertThat(undone.reverses()).isEqualTo("r");
    assertThat(undone.kind()).isEqualTo(Entry.Kind.RECEIPT);
    assertThatThrownBy(() -> undone.reversal("v", DAY, "again", "bank file"))
        .hasMessageContaining("post it afresh");
  }
}
