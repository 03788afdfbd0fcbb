package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.nights.Nights;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where a debt's property is comes from the billing system, and follows it at once.
class PlacesTest {

  private static final String PROPERTY =
      "property_ref,line_1,postcode,usrn,estate_code,block_code,ward";
  private static final Package FIRST =
      Package.oneHousehold()
          .rows("properties", PROPERTY, "R1,1 Test Road,AB1 2CD,40500123,EST1,BLK7,Castle Hill");

  private Books books;

  @BeforeEach
  void open() {
    books = new Books(TestDatabase.fresh());
    books.load(FIRST);
    books.get(Nights.class).run(Books.TODAY, Progress.SILENT);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void a_debt_is_where_its_property_is() {
    assertThat(place()).isEqualTo("AB1 2 40500123 EST1 BLK7 Castle Hill");
  }

  @Test
  void a_property_that_changes_takes_its_debts_along_at_once() {
    var next =
        Package.delta(FIRST.id())
            .rows("properties", PROPERTY, "R1,1 Test Road,AB1 3CD,40500123,EST2,BLK8,Harbour")
            .asAt("2026-11-21T18:00:00Z");

    assertThat(books.load(next)).isInstanceOf(Intake.Loaded.class);

    assertThat(place()).isEqualTo("AB1 3 40500123 EST2 BLK8 Harbour");
  }

  @Test
  void an_account_that_moves_to_another_property_goes_with_it() {
    var next =
        Package.delta(FIRST.id())
            .rows("properties", PROPERTY, "R2,9 Far Lane,AB9 9ZZ,,,,")
            .rows(
                "accounts",
                "account_ref,stream,property_ref,status,balance",
                "123456780,council_tax,R2,open,1000.00")
            .asAt("2026-11-21T18:00:00Z");

    assertThat(books.load(next)).isInstanceOf(Intake.Loaded.class);

    assertThat(place()).isEqualTo("AB9 9    ");
  }

  @Test
  void files_without_a_column_of_wards_tell_none_and_load() {
    var next =
        Package.delta(FIRST.id())
            .rows("properties", "property_ref,line_1,postcode", "R1,1 Test Road,AB1 2CD")
            .asAt("2026-11-21T18:00:00Z");

    assertThat(books.load(next)).isInstanceOf(Intake.Loaded.class);

    assertThat(place()).isEqualTo("AB1 2    ");
  }

  @Test
  void what_the_same_files_say_again_moves_nothing() {
    var before = books.count("accounts.property_version");

    books.load(Package.from(FIRST).asAt("2026-11-21T18:00:00Z"));

    assertThat(books.count("accounts.property_version")).isEqualTo(before);
    assertThat(place()).isEqualTo("AB1 2 40500123 EST1 BLK7 Castle Hill");
  }

  private String place() {
    return books
        .jdbc()
        .sql(
            """
            select sector || ' ' || street || ' ' || estate || ' ' || block || ' ' || ward
              from monitoring.standing
            """)
        .query(String.class)
        .single();
  }
}
