package evenkeel.app.nights;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.history.Holds;
import evenkeel.app.history.Steps;
import evenkeel.app.intake.Books;
import evenkeel.app.intake.Package;
import evenkeel.app.monitoring.Decisions;
import evenkeel.app.people.MarkerReviews;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.store.Progress;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Many debts in one set of books, and one night that decides them all.
final class WholeNight implements AutoCloseable {

  static final LocalDate EVENING = Books.TODAY;

  private static final Officer OFFICER =
      new Officer(
          1,
          "olive",
          "Olive",
          Role.SENIOR_OFFICER,
          Arrays.stream(DebtType.values()).map(DebtType::key).collect(Collectors.toSet()),
          0,
          "",
          true,
          Set.of());

  /// Where the night left a debt.
  record Left(String answer, List<String> reasons) {}

  final NightReport report;
  private final Books books = new Books();
  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final Map<String, Left> left = new HashMap<>();

  WholeNight(Council council, List<Case> all) {
    books.get(Councils.class).keep(Books.TESTER, council);
    books
        .get(PolicyBook.class)
        .adopt(
            Books.TESTER,
            List.of(
                new Policy.Row(
                    "signed-off-rules",
                    LocalDate.of(2026, 1, 1),
                    "lease.demand.name-and-address",
                    "a test")),
            "a test");
    for (var one : all) {
      cases.put("8%08d".formatted(cases.size() + 1), one);
    }
    load();
    books.jdbc().sql("analyze").update();
    cases.forEach((reference, one) -> one.owing().later.forEach(later -> then(reference, later)));
    report = books.get(Nights.class).run(EVENING, Progress.SILENT);
    read();
  }

  Map<String, Case> cases() {
    return cases;
  }

  Left left(String reference) {
    return Objects.requireNonNull(left.get(reference), reference + " was not decided");
  }

  /// The accounts for which the night proposes this step.
  Set<String> proposed(StepKind step) {
    return Set.copyOf(
        books
            .jdbc()
            .sql("select account_ref from letters.notice where step = ?")
            .param(step.name().toLowerCase(Locale.ROOT))
            .query(String.class)
            .list());
  }

  List<String> rejects() {
    return books
        .jdbc()
        .sql("select line || ' ' || field || ': ' || found || ', ' || expected from intake.reject")
        .query(String.class)
        .list();
  }

  private void load() {
    var rows = new HashMap<String, List<String>>();
    cases.forEach((reference, one) -> one.owing().into(rows, reference));
    var extract = Package.full().asAt("2026-11-18T18:00:00Z");
    Owing.TABLES.forEach(
        (table, columns) ->
            extract.rows(
                table, columns, rows.getOrDefault(table, List.of()).toArray(String[]::new)));
    books.load(extract);
    var came =
        cases.keySet().stream()
            .filter(reference -> has(reference, Owing.Later.MoneyCame.class))
            .map(
                reference ->
                    "R%1$s,2026-11-19,2026-11-19,?,5.00,cash,,for %1$s,,".formatted(reference))
            .toArray(String[]::new);
    if (came.length > 0) {
      books.receipts(came);
    }
  }

  private boolean has(String reference, Class<?> kind) {
    return Objects.requireNonNull(cases.get(reference)).owing().later.stream()
        .anyMatch(kind::isInstance);
  }

  private void then(String reference, Owing.Later later) {
    switch (later) {
      case Owing.Later.Stopped(var kind) -> {
        var on = new Holds.On.Account(books.account(reference));
        var from = LocalDate.of(2026, 11, 2);
        var until = kind.legalStop() ? null : LocalDate.of(2026, 12, 31);
        books.get(Holds.class).place(on, kind, from, until, "a reason", OFFICER);
      }
      case Owing.Later.Checked() ->
          steps(reference)
              .forEach(step -> books.get(Steps.class).check(step, Books.TESTER, "it was served"));
      case Owing.Later.Changed(var table, var line) ->
          books.load(
              books
                  .next()
                  .asAt("2026-11-19T18:00:00Z")
                  .rows(
                      table,
                      Objects.requireNonNull(Owing.TABLES.get(table)),
                      line.replace("@", reference)));
      case Owing.Later.Complained(var on) -> complained(reference, on);
      case Owing.Later.LookedAt() -> lookedAt(reference);
      case Owing.Later.MoneyCame() -> {}
    }
  }

  private void lookedAt(String reference) {
    var marker =
        books
            .jdbc()
            .sql("select id from people.marker where source_key = ?")
            .param("M" + reference)
            .query(Long.class)
            .single();
    assertThat(books.get(MarkerReviews.class).add(marker, EVENING, "No change", Books.TESTER))
        .isTrue();
  }

  private List<Long> steps(String reference) {
    return books
        .jdbc()
        .sql(
            """
            select s.id from history.step s join accounts.debt d on d.id = s.debt_id
             where d.account_id = ?
            """)
        .param(books.account(reference))
        .query(Long.class)
        .list();
  }

  private void complained(String reference, LocalDate on) {
    var debt =
        books
            .jdbc()
            .sql("select id from accounts.debt where account_id = ?")
            .param(books.account(reference))
            .query(Long.class)
            .single();
    books
        .get(Steps.class)
        .taken(
            List.of(
                new Steps.Taken(
                    debt,
                    StepKind.COMPLAINT,
                    on,
                    on,
                    on,
                    Money.ofPounds(90),
                    List.of(),
                    1_000_000 + debt)),
            Books.TESTER);
  }

  private void read() {
    var references = new HashMap<Long, String>();
    books
        .jdbc()
        .sql(
            """
            select d.id, a.account_ref from accounts.debt d
              join accounts.account a on a.id = d.account_id
            """)
        .query(
            row -> {
              references.put(row.getLong("id"), row.getString("account_ref"));
            });
    books
        .get(Decisions.class)
        .latest(references.keySet())
        .forEach((debt, kept) -> left.put(references.get(debt), left(kept)));
  }

  private static Left left(Decisions.Kept kept) {
    var reasons = kept.because().stream().map(Decisions.Because::code).toList();
    return new Left(
        Stream.of(kept.answer(), kept.step(), reasons.getFirst())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")),
        reasons);
  }

  @Override
  public void close() {
    books.close();
  }
}
