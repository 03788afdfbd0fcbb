package evenkeel.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Access.OnRecord;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.store.TestDatabase;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;

class AccessTest {

  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 11, 20, 9, 0, 0, 0, ZoneOffset.UTC);
  private static final Actor SETUP = new Actor("setup", "system");

  private static ConfigurableApplicationContext service;
  private static Access access;
  private static Officers officers;
  private static Tokens tokens;

  @BeforeAll
  static void start() {
    service = EvenkeelApplication.quiet(TestDatabase.fresh(), Map.of());
    access = service.getBean(Access.class);
    officers = service.getBean(Officers.class);
    tokens = service.getBean(Tokens.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void the_administrator_sees_no_person_and_moves_nothing(Act act) {
    var allowed = EnumSet.of(Act.SEE_LAW, Act.KEEP_OFFICERS, Act.KEEP_TOKENS, Act.KEEP_CONFLICTS);

    assertThat(act.allowedTo(Role.ADMINISTRATOR)).isEqualTo(allowed.contains(act));
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void the_auditor_only_looks(Act act) {
    var looks =
        EnumSet.of(
            Act.SEARCH,
            Act.SEE_PERSON,
            Act.SEE_WORK,
            Act.SEE_BACKLOG,
            Act.SEE_RUNS,
            Act.SEE_REPORTS,
            Act.SEE_LAW,
            Act.SEE_POLICY,
            Act.SEE_ACCESS_LOG,
            Act.EXPORT);

    assertThat(act.allowedTo(Role.AUDITOR)).isEqualTo(looks.contains(act));
  }

  @Test
  void an_officer_may_not_release_and_the_refusal_is_kept() {
    var officer = officer("ria", Role.OFFICER);

    assertThatThrownBy(() -> access.require(officer, Act.RELEASE_BATCH))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("may not release batch");
    assertThat(service.getBean(Audit.class).actsBy("ria", Long.MAX_VALUE, 10))
        .anyMatch(act -> act.act().equals("refused"));
  }

  @Test
  void nobody_works_on_a_person_they_declared_to_know() {
    var officer = officer("sam", Role.MANAGER);
    service
        .getBean(Conflicts.class)
        .declare(officer, 7, List.of(77L), Conflicts.Kind.FAMILY, "my aunt");

    assertThatThrownBy(() -> access.require(officer, Act.SEE_PERSON, onParty(77)))
        .hasMessageContaining("ask a colleague");
    access.require(officer, Act.SEE_PERSON, onParty(78));
  }

  @Test
  void an_officer_works_on_their_own_types_of_debt_only() {
    var officer = officer("tom", Role.OFFICER);
    var leasehold = new OnRecord(new Subject("account", "1"), "leasehold", List.of());

    assertThatThrownBy(() -> access.require(officer, Act.PLACE_HOLD, leasehold))
        .hasMessageContaining("type of debt");
  }

  @Test
  void a_token_opens_only_what_its_scopes_say() {
    officer("una", Role.MANAGER);
    var token = tokens.make(SETUP, "nightly export", "una", Set.of("read"), NOW.plusDays(30));

    var speaker = tokens.officerOf(token, NOW).orElseThrow();

    access.require(speaker, Act.SEE_WORK);
    assertThatThrownBy(() -> access.require(speaker, Act.PLACE_HOLD))
        .hasMessageContaining("lacks the scope holds");
  }

  @Test
  void an_expired_or_unknown_token_opens_nothing() {
    officer("vic", Role.MANAGER);
    var token = tokens.make(SETUP, "old", "vic", Set.of("read"), NOW.plusDays(1));

    assertThat(tokens.officerOf(token, NOW.plusDays(2))).isEmpty();
    assertThat(tokens.officerOf("ek_guess", NOW)).isEmpty();
  }

  @Test
  void a_token_of_an_unknown_scope_is_not_made() {
    officer("wes", Role.MANAGER);

    assertThatThrownBy(() -> tokens.make(SETUP, "x", "wes", Set.of("everything"), NOW.plusDays(1)))
        .hasMessageContaining("everything");
  }

  @Test
  void a_revoked_token_opens_nothing() {
    officer("xen", Role.MANAGER);
    var token = tokens.make(SETUP, "lost", "xen", Set.of("read"), NOW.plusDays(30));
    var id = tokens.all().stream().filter(t -> t.name().equals("lost")).findFirst().orElseThrow();

    tokens.revoke(SETUP, id.id(), "lost");

    assertThat(tokens.officerOf(token, NOW)).isEmpty();
  }

  @Test
  void a_token_for_nobody_is_not_made() {
    assertThatThrownBy(() -> tokens.make(SETUP, "x", "nobody", Set.of("read"), NOW.plusDays(1)))
        .hasMessageContaining("nobody");
  }

  private static OnRecord onParty(long party) {
    return new OnRecord(new Subject("person", "" + party), "council_tax", List.of(party));
  }

  private static Officer officer(String username, Role role) {
    officers.keep(
        SETUP,
        new Officers.NewOfficer(username, username, role, Set.of("council_tax"), 100_000, "", null),
        "a test");
    return officers.find(username).orElseThrow();
  }
}
