package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.api.Idempotency;
import evenkeel.app.ui.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A dispute holds a part of one debt, as it is typed on the page or sent to the API: a sum above
/// nothing and no more than what is owed.
class DisputedPartTest extends AtALeasesDesk {

  private static Map<String, String> dispute(String account, String amount) {
    return new HashMap<>(
        Map.of(
            "covers", "debt-" + leases.street.debtOf(account),
            "kind", "DISPUTE",
            "until-day", "20",
            "until-month", "2",
            "until-year", "2027",
            "amount", amount,
            "reason", "Disputes the cleaning"));
  }

  private static Visitor.Seen send(String account, Map<String, String> typed) {
    var address = "/accounts/" + account + "/holds/new";
    return officer.send(officer.open(address), address, typed);
  }

  private static String body(String account, String amount) {
    return """
        {"debt": %d, "kind": "dispute", "from": "2026-11-20", "until": "2027-02-20",
         "amountPence": %s, "reason": "Disputes the cleaning"}
        """
        .formatted(leases.street.debtOf(account), amount);
  }

  private static List<Long> held(String account) {
    return leases
        .street
        .jdbc
        .sql("select amount_pence from history.hold where debt_id = ?")
        .param(leases.street.debtOf(account))
        .query(Long.class)
        .list();
  }

  @Test
  void the_part_that_is_typed_is_held_and_shown() {
    var account = leases.lease("Part");

    var done = send(account, dispute(account, "182.00"));

    assertThat(done.address()).isEqualTo("/accounts/" + account);
    assertThat(done.text()).contains("The hold is placed", "£182.00 of");
    assertThat(held(account)).containsExactly(18_200L);
    assertThat(leases.acts(account)).contains("hold placed");
  }

  @Test
  void all_that_is_owed_can_be_the_part_and_the_api_holds_it_once() {
    var account = leases.lease("Whole");
    var caller = leases.caller(Role.OFFICER, "read", "holds");

    for (var i = 0; i < 2; i++) {
      var sent =
          caller.post(
              "/api/v1/holds", body(account, "100000"), Idempotency.HEADER, "whole-" + account);
      assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
    }

    assertThat(held(account)).containsExactly(100_000L);
    assertThat(leases.acts(account)).contains("hold placed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.00|Enter pounds above nothing such as 182.00",
        "-5.00|Enter pounds above nothing such as 182.00",
        "lots|Enter pounds above nothing such as 182.00",
        "182|Enter pounds above nothing such as 182.00",
        "1000.01|Expected at most what is owed, £1,000.00: where all is disputed, name no part"
      })
  void a_part_that_cannot_be_is_refused_and_what_was_typed_stays(String amount, String said) {
    var account = leases.lease("Bad" + Math.abs(amount.hashCode()));

    var seen = send(account, dispute(account, amount));

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".govuk-error-summary a[href=#amount]").text()).contains(said);
    assertThat(seen.page().select("#amount-error").text()).contains(said);
    assertThat(seen.page().select("input[name=amount]").val()).isEqualTo(amount);
    assertThat(seen.page().select("input[name=until-day]").val()).isEqualTo("20");
    assertThat(seen.page().select("select[name=kind] option[selected]").val()).isEqualTo("DISPUTE");
    assertThat(seen.page().select("textarea[name=reason]").val())
        .isEqualTo("Disputes the cleaning");
    assertThat(held(account)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|422|/amountPence",
        "-500|422|/amountPence",
        "\"lots\"|400|/amountPence",
        "182.5|400|/amountPence",
        "100001|409|''"
      })
  void the_api_refuses_the_same_and_keeps_nothing(String amount, int status, String pointer) {
    var account = leases.lease("Api" + Math.abs(amount.hashCode()));

    var sent =
        leases
            .caller(Role.OFFICER, "read", "holds")
            .post("/api/v1/holds", body(account, amount), Idempotency.HEADER, "bad-" + account);

    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(status);
    assertThat(sent.pointer()).isEqualTo(pointer);
    assertThat(held(account)).isEmpty();
  }

  @Test
  void what_was_paid_since_is_no_longer_owed_and_cannot_be_held() {
    var account = leases.lease("Paid");
    leases.street.paid(account, 60_000, Leaseholders.ISSUED.plusDays(40));

    assertThat(send(account, dispute(account, "400.01")).text())
        .contains("Expected at most what is owed, £400.00");
    assertThat(send(account, dispute(account, "400.00")).text()).contains("The hold is placed");
  }

  @Test
  void a_part_belongs_to_a_dispute_about_one_debt() {
    var account = leases.lease("One");
    var whole = dispute(account, "10.00");
    whole.put("covers", "account");
    var other = dispute(account, "10.00");
    other.put("kind", "VULNERABILITY");

    for (var typed : List.of(whole, other)) {
      assertThat(send(account, typed).text())
          .contains("Only a dispute about one debt holds a part of it");
    }
    assertThat(held(account)).isEmpty();
  }

  @Test
  void a_year_of_council_tax_is_not_asked_for_a_part() {
    var account =
        leases.street.account(leases.street.person("Tess", "Tax"), "9 Tax Row", "KM9 4AA");
    var form =
        leases.service.visitor(Role.OFFICER).open("/accounts/" + account + "/holds/new").page();

    assertThat(form.select("input[name=amount]")).isEmpty();
    assertThat(
            Caller.of(leases.service, Role.OFFICER, "read", "holds")
                .post("/api/v1/holds", body(account, "1000"), Idempotency.HEADER, "tax")
                .code())
        .isEqualTo("refused");
  }

  @Test
  void who_may_not_place_a_hold_or_does_not_work_on_leases_is_refused() {
    var account = leases.lease("Shut");
    var address = "/accounts/" + account + "/holds/new";

    for (var shut :
        List.of(
            leases.visitor(Role.AUDITOR),
            leases.visitor(Role.ADMINISTRATOR),
            leases.service.visitor(Role.OFFICER))) {
      assertThat(shut.open(address).status()).isEqualTo(403);
    }
    for (var shut :
        List.of(
            leases.caller(Role.AUDITOR, "read", "holds"),
            leases.caller(Role.OFFICER, "read"),
            Caller.of(leases.service, Role.OFFICER, "read", "holds"))) {
      assertThat(
              shut.post("/api/v1/holds", body(account, "1000"), Idempotency.HEADER, "shut")
                  .status())
          .isEqualTo(403);
    }
    var owner =
        leases.street.id(
            "select party_id from accounts.liability where account_id = ?",
            leases.street.accountOf(account));
    var knows = leases.caller(Role.MANAGER, "read", "holds");
    knows.post(
        "/api/v1/people/" + leases.street.personOf(owner) + "/conflicts",
        "{\"kind\": \"friend\", \"reason\": \"We row together\"}");
    assertThat(
            knows
                .post("/api/v1/holds", body(account, "1000"), Idempotency.HEADER, "knows")
                .status())
        .isEqualTo(403);
    assertThat(leases.visitor(Role.MANAGER).open(address).status()).isEqualTo(403);
    assertThat(held(account)).isEmpty();
  }
}
