package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.monitoring.Situations;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.PolicyBook;
import evenkeel.core.recovery.Decision;
import evenkeel.core.recovery.MoneyFrom;
import evenkeel.core.recovery.Recovery;
import evenkeel.core.recovery.Situation;
import evenkeel.core.reference.CheckDigit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  @Test
  void what_the_person_pays_does_not_hide_that_the_employer_stopped() {
    try (var fresh = new Books()) {
      attached(fresh);
      fresh.receipts("T1,2026-11-12,2026-11-12," + REF + ",5.00,card_web,,,2025-26,");

      var s = situation(fresh);
      assertThat(s.lastMoneyFrom()).isEqualTo(Map.of(MoneyFrom.PERSON, LocalDate.of(2026, 11, 12)));
      assertThat(decided(fresh, s))
          .isEqualTo("The employer has paid nothing since 4 May 2026: what is to be done?");
    }
  }

  @Test
  void money_that_comes_through_the_employer_is_the_methods() {
    try (var fresh = new Books()) {
      attached(fresh);
      fresh.receipts("T1,2026-11-12,2026-11-12," + REF + ",50.00,employer,,,,");

      var s = situation(fresh);
      assertThat(s.lastMoneyFrom()).containsKey(MoneyFrom.EMPLOYER);
      assertThat(decided(fresh, s)).isEqualTo("waits");
    }
  }

  @Test
  void money_whose_source_does_not_tell_is_asked_about() {
    try (var fresh = new Books()) {
      attached(fresh);
      fresh.receipts("T1,2026-11-12,2026-11-12," + REF + ",50.00,bank_transfer,,,2025-26,");

      assertThat(decided(fresh, situation(fresh)))
          .isEqualTo("Did the employer pay what came on 12 November 2026? What is to be done?");
    }
  }

  @Test
  void a_deduction_that_an_extract_reports_without_a_way_to_pay_came_through_who_makes_it() {
    try (var fresh = new Books()) {
      assertThat(
              fresh.load(
                  bill(Package.household(REF, 1, new UUID(0, 0)))
                      .rows(
                          "transactions",
                          "transaction_id,account_ref,posted_at,effective_on,type,amount",
                          "T1,"
                              + REF
                              + ",2026-11-12T08:00:00Z,2026-11-12,earnings_deduction,-50.00")))
          .isInstanceOf(Intake.Loaded.class);

      assertThat(situation(fresh).lastMoneyFrom()).containsOnlyKeys(MoneyFrom.EMPLOYER);
    }
  }

  private static void attached(Books fresh) {
    assertThat(fresh.load(bill(Package.household(REF, 1, new UUID(0, 0)))))
        .isInstanceOf(Intake.Loaded.class);
  }

  /// An order of last year that an employer enforces since May.
  private static Package bill(Package household) {
    return household
        .more("charges", "P1," + REF + ",council_tax,2025-26,300.00,2025-03-11")
        .rows(
            "recovery_actions",
            "action_id,account_ref,action,source_code,action_on,amount,financial_year",
            "R1," + REF + ",liability_order,LO,2025-09-11,300.00,2025-26",
            "S1," + REF + ",attachment_of_earnings,AOE,2026-05-04,300.00,2025-26");
  }

  private static Situation situation(Books fresh) {
    var debt =
        fresh
            .jdbc()
            .sql("select id from accounts.debt where financial_year = 2025")
            .query(Long.class)
            .single();
    return fresh
        .get(Situations.class)
        .of(List.of(debt), Books.TODAY, Books.TODAY.plusDays(3))
        .getFirst();
  }

  /// The officer's question, or that the method is waited for.
  private static String decided(Books fresh, Situation s) {
    var decision =
        Recovery.decide(
            s,
            fresh.get(Lawbook.class).on(s.issueOn()),
            fresh.get(PolicyBook.class).on(s.issueOn()));
    return decision instanceof Decision.Refer refer ? refer.question() : "waits";
  }
}
