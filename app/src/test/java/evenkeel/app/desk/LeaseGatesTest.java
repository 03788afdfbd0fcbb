package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;

/// From a lease's account to the law desk: the account's facts stand in the form, and what they
/// leave open is asked without a word of a mistake.
class LeaseGatesTest extends AtALeasesDesk {

  private static List<String> gates(Visitor visitor, String account) {
    return visitor.open("/accounts/" + account).page().select("main a[href^=/law/sums/]").stream()
        .map(link -> link.attr("href"))
        .toList();
  }

  @Test
  void every_gate_of_an_account_opens_with_its_facts_filled_in_and_nothing_called_wrong() {
    var gates = gates(officer, leases.lease("Open"));

    assertThat(gates).hasSize(2);
    for (var gate : gates) {
      var seen = officer.open(gate);
      assertThat(seen.status()).as(gate).isEqualTo(200);
      assertThat(seen.page().select(".govuk-error-summary, .govuk-error-message")).isEmpty();
      assertThat(seen.text()).contains("What is on record is filled in");
      assertThat(seen.page().select("#day-day").val()).isEqualTo("20");
      assertThat(seen.page().select("#day-month").val()).isEqualTo("11");
      assertThat(seen.page().select("#day-year").val()).isEqualTo("2026");
      assertThat(seen.page().select("input[name=breathing-space][checked]").val()).isEqualTo("no");
      assertThat(seen.page().select("table")).as("nothing is worked yet").isEmpty();
    }
    assertThat(officer.open(gates.getLast()).page().select("input[name=owed]").val())
        .matches("\\d+\\.\\d{2}");
  }

  @Test
  void a_breathing_space_is_filled_in_where_one_stands() {
    var account = leases.lease("Space");
    leases.street.hold(
        leases.street.accountOf(account), "breathing_space", TestService.DAY.minusDays(3));

    for (var gate : gates(officer, account)) {
      assertThat(officer.open(gate).page().select("input[name=breathing-space][checked]").val())
          .isEqualTo("yes");
    }
  }

  @Test
  void a_form_that_was_filled_in_is_worked_once_the_rest_is_answered() {
    var lender = gates(officer, leases.lease("Worked")).getFirst();
    var form = officer.open(lender);
    var sent = Visitor.filled(form, "/law/sums/lender-contact", java.util.Map.of("basis", "none"));
    var query = new StringBuilder("/law/sums/lender-contact?");
    sent.forEach((name, value) -> query.append(name).append('=').append(value).append('&'));

    assertThat(officer.open(query.toString()).text()).contains("May the lender be asked?: no");
    assertThat(officer.open(lender + "&basis=none").text())
        .as("a link that brings every fact is worked at once")
        .contains("May the lender be asked?: no")
        .doesNotContain("What is on record is filled in");
    var open = officer.open("/law/sums/lender-contact?day-day=20&day-month=11&day-year=2026");
    assertThat(open.status()).as("a form that was sent says what it lacks").isEqualTo(422);
  }

  @Test
  void who_does_not_see_the_account_sees_no_gate_of_it() {
    var account = leases.lease("Shut");

    assertThat(gates(leases.visitor(Role.AUDITOR), account)).hasSize(2);
    for (var shut :
        List.of(leases.service.visitor(Role.OFFICER), leases.visitor(Role.ADMINISTRATOR))) {
      assertThat(shut.open("/accounts/" + account).status()).isEqualTo(403);
    }
    var owner =
        leases.street.id(
            "select l.party_id from accounts.liability l where l.account_id = ?",
            leases.street.accountOf(account));
    var knows = leases.caller(Role.SENIOR_OFFICER, "read", "holds");
    knows.post(
        "/api/v1/people/" + leases.street.personOf(owner) + "/conflicts",
        "{\"kind\": \"friend\", \"reason\": \"We share a stair\"}");
    assertThat(leases.visitor(Role.SENIOR_OFFICER).open("/accounts/" + account).status())
        .isEqualTo(403);
  }
}
