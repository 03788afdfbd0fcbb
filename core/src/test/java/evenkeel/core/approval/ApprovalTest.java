package evenkeel.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.money.Money;
import org.junit.jupiter.api.Test;

class ApprovalTest {

  private static final Money LIMIT = Money.ofPounds(100);
  private static final Approval.Request REQUEST =
      new Approval.Request("anna", Money.ofPounds(100), "balance 100.00");

  @Test
  void a_second_person_within_the_limit_may_grant_what_has_not_moved() {
    assertThat(Approval.decide(REQUEST, "ben", LIMIT, "balance 100.00"))
        .isEqualTo(new Approval.Granted("ben"));
  }

  @Test
  void nobody_grants_their_own_request() {
    assertThat(Approval.decide(REQUEST, "anna", LIMIT, "balance 100.00"))
        .isEqualTo(new Approval.Refused(Approval.Reason.OWN_REQUEST));
  }

  @Test
  void nobody_grants_above_their_limit_either_way() {
    var less = Money.ofPence(9_999);
    var back = new Approval.Request("anna", Money.ofPounds(-100), "x");

    assertThat(Approval.decide(REQUEST, "ben", less, "balance 100.00"))
        .isEqualTo(new Approval.Refused(Approval.Reason.ABOVE_LIMIT));
    assertThat(Approval.decide(back, "ben", less, "x"))
        .isEqualTo(new Approval.Refused(Approval.Reason.ABOVE_LIMIT));
    assertThat(Approval.decide(back, "ben", LIMIT, "x")).isEqualTo(new Approval.Granted("ben"));
  }

  @Test
  void a_request_lapses_when_the_facts_move() {
    assertThat(Approval.decide(REQUEST, "ben", LIMIT, "balance 90.00"))
        .isEqualTo(new Approval.Refused(Approval.Reason.FACTS_MOVED));
    assertThat(Approval.Reason.FACTS_MOVED.inWords()).contains("lapsed");
  }
}
