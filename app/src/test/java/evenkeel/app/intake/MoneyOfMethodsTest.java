package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.reference.CheckDigit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Money that a method of recovery brings.
class MoneyOfMethodsTest {

  private static final String REF = CheckDigit.COUNCIL_TAX.append("40000037");

  private static Books books;

  @BeforeAll
  static void open() {
    books = new Books();
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  void what_an_employer_pays_goes_to_the_order_that_it_enforces() {
    var bill = Package.household(REF, 1, new UUID(0, 0));
    assertThat(books.load(bill)).isInstanceOf(Intake.Loaded.class);
    var delta =
        Package.delta(bill.id())
            .rows(
                "charges",
                "charge_id,account_ref,charge_type,financial_year,amount,issued_on",
                "O1," + REF + ",council_tax,2024-25,300.00,2024-03-11",
                "P1," + REF + ",council_tax,2025-26,300.00,2025-03-11")
            .rows(
                "recovery_actions",
                "action_id,account_ref,action,source_code,action_on,amount,financial_year",
                "Q1," + REF + ",liability_order,LO,2024-09-12,300.00,2024-25",
                "R1," + REF + ",liability_order,LO,2025-09-11,300.00,2025-26",
                "S1," + REF + ",attachment_of_earnings,AOE,2026-05-04,300.00,2025-26");
    assertThat(books.load(delta)).isInstanceOf(Intake.Loaded.class);

    assertThat(books.receipts("T1,2026-11-20,2026-11-20," + REF + ",100.00,employer,,,,"))
        .isInstanceOf(Intake.Loaded.class);

    assertThat(
            books
                .jdbc()
                .sql(
                    """
                    select d.financial_year || ' ' || a.rule || ' ' || a.amount_pence
                      from ledger.allocation a join ledger.receipt r on r.id = a.receipt_id
                      join accounts.debt d on d.id = a.debt_id
                     where r.source_key = ?
                    """)
                .param("T1")
                .query(String.class)
                .list())
        .containsExactly("2025 method 10000");
  }
}
