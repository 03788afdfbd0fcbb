package evenkeel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.Repository;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import evenkeel.core.debt.DebtType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page opens for the roles that may and for no other, and whoever sees a person, an account
/// or a list of them stands in the access log. A page without its row in [PageRows] fails.
class EveryPageIsGuardedTest {

  private static final String PASSWORD = "a long enough password";
  private static final Set<String> EVERY_TYPE =
      Arrays.stream(DebtType.values()).map(DebtType::key).collect(Collectors.toSet());

  private static TestService service;
  private static JdbcClient jdbc;
  private static final Map<Role, Visitor> VISITORS = new EnumMap<>(Role.class);

  @BeforeAll
  static void open() {
    service =
        TestService.over(
            MadeCouncil.copy(),
            Map.of(
                "evenkeel.demo",
                "true",
                "evenkeel.print-folder",
                MadeCouncil.FOLDER.resolve("print-files").toString()));
    jdbc = service.bean(JdbcClient.class);
    furnish();
    for (var role : Role.values()) {
      var username = "every-type-" + role.key();
      service
          .bean(Officers.class)
          .keep(
              new Actor("test", "system"),
              new Officers.NewOfficer(username, username, role, EVERY_TYPE, 0, "", PASSWORD),
              "a test");
      var visitor = new Visitor(service.port());
      visitor.signIn(username, PASSWORD);
      VISITORS.put(role, visitor);
    }
  }

  /// What some pages are about and the demo's year does not hold: an order and a notice of costs
  /// that an officer recorded, and a step that was approved.
  private static void furnish() {
    jdbc.sql(
            """
            insert into history.step (debt_id, kind, issued_on, pay_by, next_step_from,
              amount_pence, source, source_key, recorded_by)
            select min(d.id), 'liability_order', '2026-11-02', '2026-11-16', '2026-11-16', 50000,
                   'evenkeel', 'an-order', 'test'
              from accounts.debt d join accounts.account a on a.id = d.account_id
             where a.debt_type = 'council_tax'
            """)
        .update();
    jdbc.sql(
            """
            insert into charges.cost_notice (source, cost_id, given_on, figure_pence, to_all,
              reason, recorded_by)
            select source, cost_id, '2026-11-02', 50000, true, 'a copy', 'test'
              from charges.costs order by cost_id limit 1
            """)
        .update();
    jdbc.sql(
            """
            insert into recovery.answer (recommendation_id, approved, because, answered_by,
              answered_on, amount_pence, proof)
            select id, true, 'it is right', 'test', recommended_on, amount_pence,
                   '{"bars": [], "lines": [], "questions": [], "figures": []}'
              from recovery.recommendation
             where step <> 'record-order'
               and id not in (select recommendation_id from recovery.answer)
             order by id limit 1
            """)
        .update();
  }

  @AfterAll
  static void close() {
    service.close();
  }

  static List<PageRows.Row> rows() {
    return PageRows.all();
  }

  @Test
  void every_page_has_a_row_and_every_row_a_page() {
    var mapped = new HashSet<String>();
    service
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              var type = handler.getBeanType();
              if (type.isAnnotationPresent(Controller.class)
                  && !type.isAnnotationPresent(RestController.class)
                  && isRead(mapping)) {
                mapped.addAll(mapping.getPatternValues());
              }
            });
    mapped.remove("/error"); // where a failed request ends; nobody opens it

    assertThat(rows().stream().map(row -> row.page().replaceFirst("[?].*", "")))
        .containsExactlyInAnyOrderElementsOf(mapped);
  }

  @Test
  void the_officers_guide_names_pages_that_are_there() {
    var guide = Repository.read("docs/officers/README.md");
    var named =
        Pattern.compile("`(/[^`]*)`")
            .matcher(guide)
            .results()
            .map(found -> found.group(1))
            .toList();
    var pages = rows().stream().map(row -> row.page().replaceAll("[?].*|:[^}]*", "")).toList();

    assertThat(named).hasSizeGreaterThan(30);
    assertThat(pages).containsAll(named);
  }

  private static boolean isRead(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_page_opens_for_the_roles_that_may_and_keeps_the_look(PageRows.Row row) {
    var address = address(row);
    for (var role : Role.values()) {
      var before = lastLook();
      var status = Objects.requireNonNull(VISITORS.get(role)).open(address).status();
      var looks = looks(role, before);
      var what = role.title() + " on " + address;
      if (row.act() == null || row.act().allowedTo(role)) {
        assertThat(status).as(what).isEqualTo(200);
        if (row.shows() != PageRows.Shows.ANOTHER_PAGE) {
          assertThat(!looks.isEmpty())
              .as(what + " is logged: " + looks)
              .isEqualTo(row.shows() == PageRows.Shows.PEOPLE);
        }
        assertThat(looks).as(what + " is logged once").doesNotHaveDuplicates();
      } else {
        assertThat(status).as(what).isIn(403, 404);
        assertThat(looks).as(what + " saw nothing").isEmpty();
      }
    }
  }

  private static String address(PageRows.Row row) {
    if (row.sql().isEmpty()) {
      return row.filled(List.of());
    }
    var found = jdbc.sql(row.sql()).query().listOfRows();
    assertThat(found).as("what to open for " + row.page()).isNotEmpty();
    return row.filled(found.getFirst().values().stream().map(String::valueOf).toList());
  }

  private static long lastLook() {
    return jdbc.sql("select coalesce(max(seq), 0) from audit.look").query(Long.class).single();
  }

  private static List<String> looks(Role role, long after) {
    return jdbc.sql(
            """
            select what || ' of ' || subject_kind || ' ' || subject_id from audit.look
             where actor = ? and seq > ?
            """)
        .params("every-type-" + role.key(), after)
        .query(String.class)
        .list();
  }
}
