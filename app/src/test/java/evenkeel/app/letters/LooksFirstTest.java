package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.store.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Notices that an officer looks at first, and whom a letter names.
class LooksFirstTest {

  private static Town town;

  @BeforeAll
  static void open() {
    town = new Town();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void anew() {
    town.reset();
  }

  @Test
  void an_exception_waits_until_an_officer_has_looked() {
    var party = town.person("Bennett");
    var debt = town.debt(party);
    town.marker(party, "vulnerable", Town.EVENING);
    var batch = town.night(Town.EVENING).getFirst();
    var notice = town.noticeOf(debt);

    assertThat(notice.state()).isEqualTo(NoticeState.EXCEPTION);
    assertThat(notice.exceptions()).containsExactly(ExceptionReason.VULNERABLE);
    assertThat(town.release(batch)).isInstanceOf(Outcome.Refused.class);
    town.batches().settle(notice.id(), true, Town.COLLECTOR, "spoke to her: she wants the letter");

    assertThat(town.release(batch)).isInstanceOf(Outcome.Done.class);
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.RELEASED);
  }

  @Test
  void an_exception_that_was_settled_stays_settled_when_it_is_proposed_afresh() {
    var party = town.person("Bennett");
    var debt = town.debt(party);
    town.marker(party, "interpreter", Town.EVENING);
    town.night(Town.EVENING);
    town.batches().settle(town.noticeOf(debt).id(), true, Town.COLLECTOR, "call is booked");

    town.night(Town.ISSUE);

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @Test
  void a_letter_that_cannot_be_printed_is_not_let_pass() {
    var party = town.person("Bennett");
    var debt = town.debt(party);
    town.withdrawAddresses(party);
    town.address(party, "x".repeat(90));
    town.night(Town.EVENING);
    var notice = town.noticeOf(debt);

    assertThat(notice.exceptions()).contains(ExceptionReason.ADDRESS_UNUSABLE);
    assertThat(town.batches().settle(notice.id(), true, Town.COLLECTOR, "send it"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void large_print_goes_out_in_large_print_once_looked_at() {
    var party = town.person("Bennett");
    town.change(party, "format_need", "large_print");
    var debt = town.debt(party);
    var batch = town.night(Town.EVENING).getFirst();
    town.batches().settle(town.noticeOf(debt).id(), true, Town.COLLECTOR, "large print is right");
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    var pdf = town.notices().document(town.noticeOf(debt).id(), Town.MANAGER).orElseThrow().pdf();
    assertThat(PrintHouse.smallestBodyType(pdf)).isGreaterThanOrEqualTo(18);
  }

  @Test
  void a_joint_person_is_named_only_when_on_the_bill_or_served_a_joint_notice() {
    var debt = debt();
    var joint = town.person("Reed");
    town.liable(town.accountOf(debt), joint, "joint_liable", true);
    var hidden = town.person("Unnamed");
    town.liable(town.accountOf(debt), hidden, "joint_liable", false);
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    var text =
        PrintHouse.text(
            town.notices().document(town.noticeOf(debt).id(), Town.MANAGER).orElseThrow().pdf());
    assertThat(text).contains("Ms Asha Bennett and Ms Asha Reed").doesNotContain("Unnamed");
  }

  @Test
  void a_joint_person_who_lives_elsewhere_is_looked_at_first() {
    var debt = debt();
    var joint = town.person("Reed");
    town.withdrawAddresses(joint);
    town.address(joint, "2 Mill Lane");
    town.liable(town.accountOf(debt), joint, "joint_liable", true);
    town.night(Town.EVENING);

    assertThat(town.noticeOf(debt).exceptions()).contains(ExceptionReason.JOINT_ELSEWHERE);
  }

  private long debt() {
    return town.debt(town.person("Bennett"));
  }
}
