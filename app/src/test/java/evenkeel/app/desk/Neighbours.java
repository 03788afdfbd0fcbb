package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.api.Caller;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A few streets of people with accounts, and a night that decided them.
final class Neighbours implements AutoCloseable {

  final TestService service = TestService.over(TestDatabase.fresh());
  final Street street = new Street(service.bean(JdbcClient.class));
  final long asha = street.person("Asha", "Bennett");
  final String account;
  final String hidden;
  final String other;
  final long cousin;
  final String cousins;
  final long ike;
  final String ikes;

  Neighbours() {
    Street.council(service);
    street.lives(asha, "14 Quarry Rise", "KM4 2ZZ");
    account = street.account(asha, "14 Quarry Rise", "KM4 2ZZ");
    var vale = street.person("Tamsin", "Vale");
    street.lives(vale, "3 Mill Lane", "KM4 2ZY");
    street.marker(vale, "address_hidden");
    hidden = street.account(vale, "3 Mill Lane", "KM4 2ZY");
    for (var i = 0; i < 5; i++) {
      street.account(street.person("Tamsin", "Crowd" + i), (20 + i) + " Long Row", "KM5 1AA");
    }
    cousin = street.person("Rob", "Rower");
    cousins = street.account(cousin, "79 Far Street", "KM9 9AA");
    other = street.account(street.person("Olga", "Other"), "78 Far Street", "KM9 9AA");
    ike = street.person("Ike", "Cousin");
    ikes = street.account(ike, "77 Far Street", "KM9 9AA");
    street.paid(account, 4_000, TestService.DAY.minusDays(40));
    service.bean(BusinessDay.class).open(TestService.DAY.minusDays(1));
    service.bean(Nights.class).run(TestService.DAY.minusDays(1), Progress.SILENT);
  }

  /// Walks a list to its end, two rows at a time.
  List<String> walk(Caller caller, String path, String key) {
    var seen = new ArrayList<String>();
    String next = path + (path.contains("?") ? "&" : "?") + "limit=2";
    for (var pages = 0; next != null && pages < 50; pages++) {
      var answer = caller.get(next);
      assertThat(answer.status()).as(next + answer.body()).isEqualTo(200);
      answer.body().get("items").forEach(item -> seen.add(item.get(key).asString()));
      next = answer.body().get("next").isNull() ? null : answer.body().get("next").asString();
    }
    return seen;
  }

  @Override
  public void close() {
    service.close();
  }
}
