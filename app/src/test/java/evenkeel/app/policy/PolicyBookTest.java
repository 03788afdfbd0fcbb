package evenkeel.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.PolicyBook.Outcome;
import evenkeel.app.policy.PolicyBook.Wanted;
import evenkeel.app.store.TestDatabase;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;

class PolicyBookTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Actor SETUP = new Actor("setup", "system");

  private static ConfigurableApplicationContext service;
  private static PolicyBook policy;
  private static Officer manager;
  private static Officer other;

  @BeforeAll
  static void start() {
    service = EvenkeelApplication.quiet(TestDatabase.fresh(), Map.of());
    policy = service.getBean(PolicyBook.class);
    service.getBean(Councils.class).keep(SETUP, Testford.COUNCIL);
    service.getBean(BusinessDay.class).open(TODAY);
    manager = officer("mia", Role.MANAGER);
    other = officer("ned", Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_choice_earlier_than_the_statute_is_refused_with_the_citation() {
    var outcome = policy.request(manager, wanted("complaint-extra-days", "-1"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.reasons()).singleElement().asString().contains("SI 1992/613"));
  }

  @Test
  void loading_a_harsher_policy_fails_with_the_citation_and_loads_nothing() {
    var before = policy.rows();

    assertThatThrownBy(
            () ->
                policy.adopt(
                    SETUP,
                    List.of(
                        new Policy.Row("minimum-summons", TODAY, "75.00", "ned"),
                        new Policy.Row("complaint-extra-days", TODAY, "-3", "ned")),
                    "a mistake"))
        .hasMessageContaining("complaint-extra-days")
        .hasMessageContaining("SI 1992/613");
    assertThat(policy.rows()).isEqualTo(before);
  }

  @Test
  void an_unreadable_value_says_what_was_expected() {
    var outcome = policy.request(manager, wanted("minimum-reminder", "five pounds"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .singleElement()
                    .asString()
                    .contains("five pounds")
                    .contains("pounds such as"));
  }

  @Test
  void a_choice_stands_from_its_day_once_a_second_person_grants_it() {
    var request = asked(wanted("minimum-reminder", "12.00"));
    assertThat(policy.decide(manager, request, true, "fine"))
        .as("one's own request")
        .isInstanceOf(Outcome.Refused.class);
    assertThat(policy.on(TODAY.plusDays(1)).minReminder().pence()).isNotEqualTo(1_200);

    assertThat(policy.decide(other, request, true, "agreed")).isInstanceOf(Outcome.Done.class);

    assertThat(policy.on(TODAY.plusDays(1)).minReminder().pence()).isEqualTo(1_200);
    assertThat(policy.on(TODAY).minReminder().pence()).isNotEqualTo(1_200);
    assertThat(
            service
                .getBean(Audit.class)
                .acts(new Subject("policy", "minimum-reminder"), Long.MAX_VALUE, 10))
        .extracting(Audit.Act::act)
        .contains("policy granted", "policy asked for");
  }

  @Test
  void a_request_lapses_when_the_setting_has_moved_meanwhile() {
    var first = asked(wanted("minimum-summons", "60.00"));
    var second = asked(wanted("minimum-summons", "65.00"));
    assertThat(policy.decide(other, first, true, "agreed")).isInstanceOf(Outcome.Done.class);

    assertThat(policy.decide(other, second, true, "agreed"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reasons().getFirst()).contains("moved"));
  }

  @Test
  void a_choice_for_a_day_that_has_passed_is_refused() {
    var outcome =
        policy.request(manager, new Wanted("minimum-summons", TODAY.minusDays(1), "55.00", "late"));

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void an_officer_may_not_ask_for_policy() {
    var officer = officer("ola", Role.OFFICER);

    assertThatThrownBy(() -> policy.request(officer, wanted("minimum-summons", "55.00")))
        .isInstanceOf(AccessDeniedException.class);
  }

  private static long asked(Wanted wanted) {
    return switch (policy.request(manager, wanted)) {
      case Outcome.Done(var request) -> request;
      case Outcome.Refused(var reasons) -> throw new AssertionError(reasons.toString());
    };
  }

  private static Wanted wanted(String key, String value) {
    return new Wanted(key, TODAY.plusDays(1), value, "a test");
  }

  private static Officer officer(String username, Role role) {
    var officers = service.getBean(Officers.class);
    officers.keep(
        SETUP,
        new Officers.NewOfficer(username, username, role, Set.of("council_tax"), 100_000, "", null),
        "a test");
    return officers.find(username).orElseThrow();
  }
}
