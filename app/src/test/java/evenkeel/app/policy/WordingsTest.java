package evenkeel.app.policy;

import static evenkeel.core.law.PrescribedWording.CLAIM_REPLY_FORM;
import static evenkeel.core.law.PrescribedWording.SERVICE_CHARGE_SUMMARY;
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
import evenkeel.app.store.TestDatabase;
import evenkeel.core.law.PrescribedWording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// Prescribed wording is loaded by one officer, approved by another, kept as it is, and in force
/// from its own day.
class WordingsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Actor SETUP = new Actor("setup", "system");

  private static ConfigurableApplicationContext service;
  private static Wordings wordings;
  private static Officer senior;
  private static Officer manager;

  @BeforeAll
  static void start() {
    service = EvenkeelApplication.quiet(TestDatabase.fresh(), Map.of());
    wordings = service.getBean(Wordings.class);
    service.getBean(Councils.class).keep(SETUP, Testford.COUNCIL);
    senior = officer("sue", Role.SENIOR_OFFICER);
    manager = officer("mia", Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_wording_counts_from_its_day_once_a_second_person_has_approved_it() {
    var request = loaded(SERVICE_CHARGE_SUMMARY, TODAY, "The words\r\nas they stand\r\n");

    assertThat(wordings.inForce(SERVICE_CHARGE_SUMMARY, TODAY)).isEmpty();
    assertThat(wordings.decide(manager, request, true, "mine"))
        .as("one's own")
        .isInstanceOf(Outcome.Refused.class);
    assertThat(wordings.decide(senior, request, true, "read against the instrument"))
        .isInstanceOf(Outcome.Done.class);

    var found = wordings.inForce(SERVICE_CHARGE_SUMMARY, TODAY).orElseThrow();
    assertThat(found.text()).isEqualTo("The words\nas they stand");
    assertThat(found.sha256()).isEqualTo(Wordings.sha256("The words\nas they stand"));
    assertThat(found.approvedBy()).isEqualTo("sue");
    assertThat(wordings.inForce(SERVICE_CHARGE_SUMMARY, TODAY.minusDays(1))).isEmpty();
    assertThat(
            service
                .getBean(Audit.class)
                .acts(Subject.of("wording", found.id()), Long.MAX_VALUE, 10))
        .extracting(Audit.Act::act)
        .containsExactly("wording approved", "wording loaded");
    assertThat(wordings.decide(senior, request, false, "again"))
        .as("decided before")
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void another_wording_takes_over_from_its_own_day_and_the_old_one_stays_for_its_days() {
    approve(loaded(CLAIM_REPLY_FORM, TODAY.minusYears(1), "The old form"));
    approve(loaded(CLAIM_REPLY_FORM, TODAY, "The new form"));

    assertThat(wordings.inForce(CLAIM_REPLY_FORM, TODAY).orElseThrow().text())
        .isEqualTo("The new form");
    assertThat(wordings.inForce(CLAIM_REPLY_FORM, TODAY.minusDays(1)).orElseThrow().text())
        .isEqualTo("The old form");
    assertThatThrownBy(
            () ->
                service
                    .getBean(JdbcClient.class)
                    .sql("update policy.wording set text = 'another'")
                    .update())
        .as("it is never edited")
        .isInstanceOf(Exception.class);
  }

  @Test
  void a_wording_that_was_refused_does_not_count() {
    var request = loaded(PrescribedWording.GROUND_RENT_NOTICE, TODAY, "Not as it is prescribed");

    wordings.decide(senior, request, false, "it differs from the form");

    assertThat(wordings.inForce(PrescribedWording.GROUND_RENT_NOTICE, TODAY)).isEmpty();
  }

  @Test
  void a_demonstration_text_counts_in_a_demonstration_and_nowhere_else() {
    var kind = PrescribedWording.CLAIM_INFORMATION_SHEET;
    var text = toLoad(kind, TODAY, Wordings.DEMONSTRATION);
    assertThat(wordings.load(manager, text)).isInstanceOf(Outcome.Refused.class);

    wordings.demonstrate(SETUP, List.of(text));
    assertThat(wordings.inForce(kind, TODAY)).isEmpty();

    assertThatThrownBy(
            () ->
                wordings.demonstrate(SETUP, List.of(toLoad(kind, TODAY, "Words that claim more"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_blank_is_refused_with_every_reason() {
    var outcome =
        wordings.load(
            manager, new Wordings.ToLoad(PrescribedWording.CLAIM_REPLY_FORM, TODAY, "", " ", ""));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.reasons()).hasSize(3));
  }

  @Test
  void an_officer_may_not_load_one() {
    assertThatThrownBy(
            () ->
                wordings.load(
                    officer("ola", Role.OFFICER), toLoad(CLAIM_REPLY_FORM, TODAY, "A form")))
        .isInstanceOf(AccessDeniedException.class);
  }

  private static void approve(long request) {
    assertThat(wordings.decide(senior, request, true, "read")).isInstanceOf(Outcome.Done.class);
  }

  private static long loaded(PrescribedWording kind, LocalDate from, String text) {
    return switch (wordings.load(manager, toLoad(kind, from, text))) {
      case Outcome.Done(var request) -> request;
      case Outcome.Refused(var reasons) -> throw new AssertionError(reasons.toString());
    };
  }

  private static Wordings.ToLoad toLoad(PrescribedWording kind, LocalDate from, String text) {
    return new Wordings.ToLoad(kind, from, "the instrument", text, "a test");
  }

  private static Officer officer(String username, Role role) {
    var officers = service.getBean(Officers.class);
    officers.keep(
        SETUP,
        new Officers.NewOfficer(username, username, role, Set.of("leasehold"), 0, "", null),
        "a test");
    return officers.find(username).orElseThrow();
  }
}
