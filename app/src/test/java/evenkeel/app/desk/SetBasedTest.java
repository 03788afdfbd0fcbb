package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Asked;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A page asks the database the same number of questions however much it shows.
class SetBasedTest {

  private static TestService service;
  private static Street street;
  private static long little;
  private static long much;
  private static String alone;
  private static String crowded;
  private static Visitor visitor;

  @BeforeAll
  static void start() {
    service = TestService.over(TestDatabase.fresh());
    Street.council(service);
    street = new Street(service.bean(JdbcClient.class));
    little = street.person("Una", "Single");
    alone = street.account(little, "1 Short Row", "KM4 2ZZ");
    street.received(alone, 1_000, TestService.DAY.minusDays(60));
    street.liable(street.accountOf(alone), street.person("Guest", "Number1"), "joint_liable", true);
    much = street.person("Max", "Landlord");
    crowded = street.account(much, "1 Long Row", "KM4 2ZY");
    street.received(crowded, 500, TestService.DAY.minusDays(60));
    for (var i = 2; i <= 12; i++) {
      var reference = street.account(much, i + " Long Row", "KM4 2ZY");
      street.received(reference, 1_000 + i, TestService.DAY.minusDays(60 + i));
      street.liable(
          street.accountOf(crowded), street.person("Guest", "Number" + i), "joint_liable", true);
    }
    service.bean(BusinessDay.class).open(TestService.DAY.minusDays(1));
    service.bean(Nights.class).run(TestService.DAY.minusDays(1), Progress.SILENT);
    visitor = service.visitor(Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static int asked(String address) {
    assertThat(visitor.open(address).status()).as(address).isEqualTo(200);
    var asked = Asked.during(() -> visitor.open(address));
    assertThat(asked).as("the log tells of statements").isNotEmpty();
    return asked.size();
  }

  @Test
  void a_person_with_many_accounts_costs_no_more_questions_than_one_with_one() {
    var one = "/people/" + street.personOf(little);
    var many = "/people/" + street.personOf(much);

    assertThat(visitor.open(many).text()).contains("£10.12 on account").contains("12 Long Row");
    assertThat(asked(many)).isEqualTo(asked(one)).isLessThan(30);
  }

  @Test
  void an_account_on_which_many_stand_costs_no_more_questions_than_one_with_one() {
    for (var page : new String[] {"", "/history", "/payments", "/statement"}) {
      var many = "/accounts/" + crowded + page;
      assertThat(asked(many)).as(page).isEqualTo(asked("/accounts/" + alone + page));
    }
  }

  @Test
  void an_account_of_many_years_is_told_in_no_more_questions_than_one_of_one() {
    var account = street.account(street.person("Ola", "Years"), "9 Short Row", "KM4 2ZZ");
    var before = asked("/accounts/" + account + "/history");
    for (var year = 2015; year < 2026; year++) {
      street.debt(street.accountOf(account), year);
    }

    assertThat(asked("/accounts/" + account + "/history")).isEqualTo(before);
  }

  @Test
  void lists_of_people_and_looks_cost_the_same_however_long_they_are() {
    visitor.open("/people/" + street.personOf(little));
    var front = asked("/people");
    var looks = asked("/people/looks");
    for (var reference : new String[] {alone, crowded}) {
      visitor.open("/accounts/" + reference);
    }
    visitor.open("/people/" + street.personOf(much));
    for (var i = 0; i < 5; i++) {
      visitor.open("/people/" + street.personOf(street.person("New", "Face" + i)));
    }

    assertThat(asked("/people")).isEqualTo(front);
    assertThat(asked("/people/looks")).isEqualTo(looks);
  }
}
