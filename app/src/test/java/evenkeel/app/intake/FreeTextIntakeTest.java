package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// In whichever field of a file somebody writes what a person has, no table keeps it; and no row
/// and no penny is lost for it.
class FreeTextIntakeTest {

  private static final String REF = "123456780";
  private static final Package EXTRACT =
      Package.oneHousehold()
          .rows(
              "accounts",
              "account_ref,stream,property_ref,status,balance,recovery_group,in_recovery_stage",
              REF + ",council_tax,R1,open,790.00,schizo-desk,Hold: Schizophrenia")
          .rows(
              "charges",
              "charge_id,account_ref,charge_type,source_code,financial_year,amount,issued_on,"
                  + "legal_basis",
              "C1,"
                  + REF
                  + ",council_tax,SCHIZOPHRENIA,2026-27,1000.00,2026-03-10,as schizophrenic")
          .rows(
              "transactions",
              "transaction_id,account_ref,posted_at,effective_on,type,method,amount,narrative",
              "T1,"
                  + REF
                  + ",2026-11-19T08:00:00Z,2026-11-19,payment,cash,-100.00,"
                  + "sister pays (schizophrenia)",
              "T2," + REF + ",2026-11-19T08:00:00Z,2026-11-19,write_off,,-10.00,schizophrenic",
              "T3,999," + "2026-11-19T08:00:00Z,2026-11-19,payment,cash,-1.00,schizophrenic")
          .rows(
              "recovery_actions",
              "action_id,account_ref,action,source_code,action_on,amount,court,order_ref,"
                  + "third_party_ref",
              "A1,"
                  + REF
                  + ",reminder_1,SCHIZO-2026,2026-05-08,200.00,schizo court,schizo 1,"
                  + "ward for schizophrenia",
              "A2,"
                  + REF
                  + ",reminder_1,REM-2026,2026-05-08,200.00,,,"
                  + "schizophrenia ".repeat(4))
          .rows(
              "holds",
              "hold_id,account_ref,hold_type,starts_on,reference,note",
              "H1," + REF + ",dispute,2026-11-01,schizo-7,says the band is wrong",
              "H2," + REF + ",complaint,2026-11-01,C7,in hospital with schizophrenia",
              "H3,schizophrenia,complaint,2026-11-01,C7,")
          .rows(
              "markers",
              "marker_id,party_id,marker_type,starts_on,note",
              "M1,P1,no_contact_by_phone,2026-01-01,schizophrenic: write instead",
              "M2,P1,caution,2026-01-01,two to visit")
          .rows("cost_nodes", "node_id,parent_node_id,level,name", "N1,,borough,Testford")
          .rows(
              "costs",
              "cost_id,node_id,head,financial_year,basis,kind,amount,variance_reason",
              "K1,N1,cleaning,2026-27,actual,service,5.00,more for a tenant with schizophrenia");
  private static Books books;
  private static Intake.Result extract;
  private static Intake.Result receipts;

  @BeforeAll
  static void open() {
    books = new Books();
    extract = books.load(EXTRACT);
    receipts =
        books.receipts(
            "R1,2026-11-20,2026-11-20," + REF + ",80.00,cash,,for Ann schizophrenia ward,,",
            "R2,2026-11-20,2026-11-20,my schizophrenia,20.00,bank_transfer,,,,");
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  void every_field_in_which_anybody_writes_is_tried_here() {
    var flagged = new TreeSet<String>();
    for (var schema : TableSchema.EXTRACT.values()) {
      schema.fields().stream()
          .filter(field -> field.health() != FieldRule.Health.NONE)
          .forEach(field -> flagged.add(schema.name() + ".csv " + field.name()));
    }
    TableSchema.RECEIPTS.fields().stream()
        .filter(field -> field.health() != FieldRule.Health.NONE)
        .forEach(field -> flagged.add("receipts " + field.name()));

    assertThat(changed()).isEqualTo(flagged);
  }

  private static Set<String> changed() {
    return new TreeSet<>(
        books
            .jdbc()
            .sql(
                """
                select case when f.extract_id is null then 'receipts' else f.name end
                       || ' ' || c.field
                  from intake.changed_field c join intake.file f on f.id = c.file_id
                """)
            .query(String.class)
            .list());
  }

  @Test
  void no_table_of_the_database_holds_the_word() {
    books.nowhereHolds("schizo");
  }

  @Test
  void no_row_and_no_money_is_lost() {
    assertThat(extract).isInstanceOfSatisfying(Intake.Loaded.class, this::said);
    assertThat(receipts)
        .isInstanceOfSatisfying(
            Intake.Loaded.class,
            loaded ->
                assertThat(loaded.inWords())
                    .contains("1 posted, 1 to suspense", "in 2 fields a word about health"));
    assertThat(books.balance(REF)).isEqualTo(100_000 - 10_000 - 1_000 - 8_000);
    assertThat(
            books
                .jdbc()
                .sql("select narrative from ledger.receipt where source_key = 'R1'")
                .query(String.class)
                .single())
        .isEqualTo("for Ann [left out] ward");
  }

  /// Three rows are rejected for what else is wrong with them.
  private void said(Intake.Loaded loaded) {
    assertThat(loaded.rejected()).isEqualTo(3);
    assertThat(loaded.inWords()).contains("a word about health was left out");
  }

  @Test
  void a_note_about_a_person_becomes_the_need_that_it_creates() {
    assertThat(
            books
                .jdbc()
                .sql("select need from people.marker order by source_key")
                .query(String.class)
                .list())
        .containsExactly(
            "Ask what helps before any contact; offer a named colleague and a quiet time",
            "two to visit");
    assertThat(
            books
                .jdbc()
                .sql("select reason from history.hold order by source_key")
                .query(String.class)
                .list())
        .containsExactly(
            "Reported by Test billing: [left out]-7: says the band is wrong",
            "Reported by Test billing: C7");
  }

  @Test
  void a_reject_tells_where_and_not_what() {
    List<String> found =
        books.jdbc().sql("select found from intake.reject order by id").query(String.class).list();

    assertThat(found)
        .hasSize(3)
        .noneMatch(each -> each.toLowerCase(java.util.Locale.UK).contains("schizo"));
  }

  @Test
  void a_code_with_a_digit_and_a_word_that_only_holds_one_are_left_alone() {
    var words = evenkeel.app.audit.HealthWords.on(Books.TODAY);

    assertThat(words.without("HIV123 and 7DEPRESSION and Isighted"))
        .isEqualTo("HIV123 and 7DEPRESSION and Isighted");
    assertThat(words.without("Depression, AB_DEPRESSED; anxiety"))
        .isEqualTo("[left out], AB_[left out]; [left out]");
    assertThat(words.need("has dementia"))
        .hasValueSatisfying(need -> assertThat(need).startsWith("Look for"));
    assertThat(words.need("pays on Fridays")).isEmpty();
    assertThat(evenkeel.app.audit.HealthWords.on(Books.TODAY.minusYears(1)).without("dementia"))
        .isEqualTo("dementia");
  }
}
