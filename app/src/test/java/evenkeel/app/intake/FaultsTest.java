package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.store.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

class FaultsTest {

  private static final String REF = "123456780";
  private static final List<String> TABLES =
      List.of(
          "people.party",
          "people.party_version",
          "people.person",
          "accounts.account",
          "accounts.charge",
          "accounts.instalment",
          "ledger.entry",
          "ledger.leg",
          "ledger.receipt",
          "ledger.allocation",
          "history.step",
          "intake.extract",
          "intake.file",
          "intake.reject",
          "audit.act");

  private static final Package FIRST = Package.oneHousehold();
  private static Books books;
  private List<Long> before = List.of();

  @BeforeAll
  static void open() {
    books = new Books();
    books.load(FIRST);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @BeforeEach
  void count() {
    before = counts();
  }

  private static List<Long> counts() {
    return TABLES.stream().map(books::count).toList();
  }

  private void refused(Intake.Result result, String because) {
    assertThat(result).isInstanceOf(Intake.Refused.class);
    assertThat(((Intake.Refused) result).reasons())
        .anyMatch(reason -> Pattern.compile(because).matcher(reason).find());
    assertThat(counts()).isEqualTo(before);
  }

  private static Package next() {
    return Package.delta(FIRST.id())
        .rows(
            "charges",
            "charge_id,account_ref,charge_type,financial_year,amount,issued_on",
            "C9," + REF + ",council_tax,2026-27,10.00,2026-03-10");
  }

  @Test
  void another_councils_extract_is_refused() {
    refused(books.load(next().organisation("E07000001")), "organisation: expected E07999901");
  }

  @Test
  void a_delta_that_does_not_follow_the_last_extract_is_refused() {
    refused(
        books.load(
            Package.delta(UUID.randomUUID())
                .rows("properties", "property_ref,line_1", "R9,9 Test Road")),
        "previous_extract_id: expected the last loaded");
  }

  @Test
  void an_extract_older_than_the_last_is_refused() {
    refused(books.load(Package.oneHousehold().asAt("2026-10-01T18:00:00Z")), "as_at: expected");
  }

  @Test
  void the_same_number_with_another_content_is_refused() {
    refused(
        books.load(
            Package.full()
                .id(FIRST.id())
                .rows("properties", "property_ref,line_1", "R9,9 Test Road")),
        "loaded before with another content");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"rows\": 1", "\"sha256\": \"", "\"amount_total\": \"10.00"})
  void a_file_that_differs_from_its_manifest_is_refused(String stated) {
    refused(books.load(next().changing(stated, stated.replaceAll(".$", "9"))), "expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"format_version\": \"0.1\"",
        "\"extract_type\": \"delta\"",
        "\"as_at\": \"2026-11-20T18:00:00Z\"",
        "\"name\": \"charges.csv\""
      })
  void a_manifest_that_breaks_a_rule_is_refused(String stated) {
    refused(
        books.load(next().changing(stated, stated.replaceAll("\"[^\"]*\"$", "\"?\""))),
        "found \"\\?\"");
  }

  @Test
  void an_amount_that_cannot_be_read_refuses_the_file_and_names_its_line() {
    refused(
        books.load(
            Package.delta(FIRST.id())
                .rows(
                    "charges",
                    "charge_id,account_ref,charge_type,financial_year,amount",
                    "C7," + REF + ",council_tax,2026-27,10.00",
                    "C8," + REF + ",council_tax,2026-27,1.5")
                .changing("\"amount_total\": \"10.00\"", "\"amount_total\": \"11.50\"")),
        "line 3: the amount cannot be read");
  }

  @Test
  void a_file_that_is_no_csv_in_utf8_is_refused() {
    refused(
        books.receiptsFile("R1,2026-11-20,2026-11-20,\"" + REF + ",10.00,cash,,,,"),
        "expected CSV in UTF-8|control line");
  }

  @Test
  void an_unknown_column_is_refused() {
    refused(
        books.load(next().rows("properties", "property_ref,line_1,colour", "R9,9 Road,red")),
        "found \"colour\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R1,2026-11-31,2026-11-20,123456780,10.00,cash,,,,",
        "R1,2026-11-20,20/11/2026,123456780,10.00,cash,,,,",
        "R1,2026-11-20,2026-11-20,123456780,10.0,cash,,,,",
        "R1,2026-11-20,2026-11-20,123456780,\"1,000.00\",cash,,,,",
        ",2026-11-20,2026-11-20,123456780,10.00,cash,,,,",
        "R1,2026-11-20,2026-11-20,123456780,10.00,cash,,,"
      })
  void a_receipt_that_cannot_be_read_refuses_the_whole_file(String line) {
    refused(books.receiptsFile(line + "\nTOTAL,,,1,10.00,,,,,"), "line 2|by the control line");
  }

  @Test
  void receipts_whose_control_line_differs_are_refused() {
    var line = "R1,2026-11-20,2026-11-20," + REF + ",10.00,cash,,,,\n";
    refused(books.receiptsFile(line + "TOTAL,,,2,10.00,,,,,"), "expected 2 rows");
    refused(books.receiptsFile(line + "TOTAL,,,1,10.01,,,,,"), "expected amounts of 10.01");
    refused(books.receiptsFile(line), "expected a control line TOTAL");
  }

  @Test
  void whatever_fails_at_the_very_end_leaves_nothing_half_loaded() {
    var multicaster = books.get(ApplicationEventMulticaster.class);
    ApplicationListener<PayloadApplicationEvent<FactsLanded>> full =
        ApplicationListener.forPayload(
            _ -> {
              throw new IllegalStateException("no space left on device");
            });
    multicaster.addApplicationListener(full);
    try {
      assertThatThrownBy(() -> books.load(next())).hasMessageContaining("no space left");
      assertThatThrownBy(
              () -> books.receipts("R5,2026-11-20,2026-11-20," + REF + ",10.00,cash,,,,"))
          .hasMessageContaining("no space left");
    } finally {
      multicaster.removeApplicationListener(full);
    }
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void two_loads_at_once_do_not_mix_the_second_is_told_to_wait() {
    try (var fresh = new Books()) {
      var folder = Package.oneHousehold().write(fresh.folder());
      var intake = fresh.get(Intake.class);
      var inside = new ArrayList<Intake.Result>();

      var outside =
          intake.load(
              folder,
              Books.TESTER,
              (_, _, _) -> {
                if (inside.isEmpty()) {
                  inside.add(
                      CompletableFuture.supplyAsync(
                              () -> intake.load(folder, Books.TESTER, Progress.SILENT))
                          .join());
                }
              });

      assertThat(outside).isInstanceOf(Intake.Loaded.class);
      assertThat(inside)
          .containsExactly(
              new Intake.Refused(
                  List.of("another file is being loaded just now: try again later")));
    }
  }

  @Test
  void bad_rows_come_back_with_line_and_field_and_the_good_ones_load() {
    try (var fresh = new Books()) {
      var result =
          fresh.load(
              Package.oneHousehold()
                  .more(
                      "parties", "P2,robot,,", "P1,person,Twice,Over", "P3,person,Bo,Elm,too many")
                  .more("account_parties", REF + ",P9,liable", REF + ",P2,liable"));

      assertThat(((Intake.Loaded) result).rejected()).isEqualTo(5);
      assertThat(
              fresh
                  .jdbc()
                  .sql(
                      """
                      select f.name || ' ' || r.line || ' ' || r.field || ': ' || r.found
                        from intake.reject r join intake.file f on f.id = r.file_id
                       order by f.id, r.line
                      """)
                  .query(String.class)
                  .list())
          .containsExactly(
              "parties.csv 3 party_type: robot",
              "parties.csv 4 party_id: P1",
              "parties.csv 5 row: 5 fields",
              "account_parties.csv 3 party_id: P9",
              "account_parties.csv 4 party_id: P2");
      assertThat(fresh.balance(REF)).isEqualTo(100_000);
    }
  }

  @Test
  void a_row_that_cannot_be_read_is_not_a_row_that_is_gone() {
    try (var fresh = new Books()) {
      fresh.load(Package.oneHousehold());
      fresh.load(
          Package.oneHousehold()
              .asAt("2026-11-21T18:00:00Z")
              .rows("parties", "party_id,party_type,forename,surname", "P1,robot,Ann,Oak"));

      assertThat(fresh.count("people.party_version")).isEqualTo(1);
      assertThat(fresh.count("accounts.liability_withdrawn")).isZero();
    }
  }

  @Test
  void what_is_personal_is_never_kept_in_a_reject() {
    try (var fresh = new Books()) {
      fresh.load(
          Package.oneHousehold()
              .rows(
                  "parties",
                  "party_id,party_type,forename,surname,nino",
                  "P1,person,Ann,Oak,SECRET123"));

      assertThat(fresh.jdbc().sql("select found from intake.reject").query(String.class).list())
          .noneMatch(found -> found.contains("SECRET"))
          .contains("9 characters (personal, not kept)");
    }
  }
}
