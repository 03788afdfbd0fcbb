package evenkeel.app.letters;

import de.siegmar.fastcsv.writer.CsvWriter;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Accounts;
import evenkeel.app.accounts.Billed;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.history.Histories;
import evenkeel.app.people.Correspondents;
import evenkeel.app.people.Correspondents.Correspondent;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.PolicyBook;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of cases that goes to the magistrates' court with a complaint. There is no national
/// form of it: what a court office checks stands in one row a case.
@Service
public class CourtList {

  /// The most cases of one list; a larger one is released in parts.
  static final int MOST = 10_000;

  /// A case.
  ///
  /// @param address where a summons can be served, or that it is withheld
  /// @param tax what is unpaid of the year
  /// @param reminders when reminders were issued, oldest first
  /// @param costs that the complaint asks for
  public record Case(
      int number,
      long notice,
      String reference,
      String names,
      String address,
      String dwelling,
      String year,
      @Nullable LocalDate billed,
      List<LocalDate> reminders,
      @Nullable LocalDate finalNotice,
      Money tax,
      Money costs) {

    public Case {
      reminders = List.copyOf(reminders);
    }

    /// What the complaint asks for in all.
    public Money total() {
      return tax.plus(costs);
    }
  }

  /// What an officer may see of a list.
  ///
  /// @param cases with their numbers in the whole list
  /// @param notShown how many cases of the list are left out because the officer knows somebody on
  ///   them
  public record Shown(List<Case> cases, int notShown) {
    public Shown {
      cases = List.copyOf(cases);
    }
  }

  /// A case's place in the whole list.
  private record Numbered(int number, NoticeRow notice) {}

  private final NoticeBook notices;
  private final NoticeRecords records;
  private final Accounts accounts;
  private final Billed billed;
  private final Histories histories;
  private final Correspondents correspondents;
  private final PolicyBook policies;
  private final BusinessDay businessDay;
  private final Audit audit;

  CourtList(
      NoticeBook notices,
      NoticeRecords records,
      Accounts accounts,
      Billed billed,
      Histories histories,
      Correspondents correspondents,
      PolicyBook policies,
      BusinessDay businessDay,
      Audit audit) {
    this.notices = notices;
    this.records = records;
    this.accounts = accounts;
    this.billed = billed;
    this.histories = histories;
    this.correspondents = correspondents;
    this.policies = policies;
    this.businessDay = businessDay;
    this.audit = audit;
  }

  /// The cases of a batch that are released and not withdrawn since, without those of people whom
  /// the officer knows. Taking the list is recorded.
  @Transactional
  public Shown of(Batch batch, Officer officer) {
    return of(batch, officer, 0, MOST);
  }

  /// A part of the list.
  ///
  /// @param after the number of the case to go on after; 0 for the first part
  /// @param limit how many cases are taken; there is one more where the list goes on
  @Transactional
  public Shown of(Batch batch, Officer officer, long after, int limit) {
    var rows =
        Stream.of(NoticeState.RELEASED, NoticeState.DESPATCHED)
            .flatMap(state -> notices.inState(batch.id(), state, 0, MOST).stream())
            .sorted(java.util.Comparator.comparing(NoticeRow::reference))
            .toList();
    var shut = records.shutTo(officer);
    var open =
        IntStream.range(0, rows.size())
            .mapToObj(place -> new Numbered(place + 1, rows.get(place)))
            .filter(one -> !shut.test(one.notice()))
            .toList();
    var part = open.stream().filter(one -> one.number() > after).limit(limit + 1L).toList();
    audit.look(
        officer.actor(),
        "court list",
        Subject.of("batch", batch.id()),
        Map.of("cases", Math.min(limit, part.size())));
    return new Shown(cases(part, batch), rows.size() - open.size());
  }

  private List<Case> cases(List<Numbered> numbered, Batch batch) {
    var rows = numbered.stream().map(Numbered::notice).toList();
    var debts = rows.stream().map(NoticeRow::debt).toList();
    var bills = billed.of(debts);
    var demanded = accounts.demanded(debts);
    var steps =
        debts.isEmpty()
            ? Map.<Long, List<Histories.Step>>of()
            : histories.steps(debts).stream()
                .filter(Histories.Step::stands)
                .collect(Collectors.groupingBy(Histories.Step::debt));
    var people =
        correspondents.of(
            rows.stream().flatMap(row -> row.parties().stream()).toList(), businessDay.today());
    var costs = policies.on(batch.plannedIssueOn()).sums().complaintCosts();
    var cases = new ArrayList<Case>();
    for (var one : numbered) {
      var row = one.notice();
      var own = steps.getOrDefault(row.debt(), List.of());
      var named = row.parties().stream().map(people::get).filter(Objects::nonNull).toList();
      cases.add(
          new Case(
              one.number(),
              row.id(),
              row.reference(),
              named.stream().map(Correspondent::name).collect(Collectors.joining(" and ")),
              address(row, named),
              dwelling(bills.get(row.debt())),
              row.year().toString(),
              demanded.get(row.debt()),
              issued(own, List.of(StepKind.REMINDER_1, StepKind.REMINDER_2)),
              issued(own, List.of(StepKind.FINAL_NOTICE)).stream().reduce((_, b) -> b).orElse(null),
              row.amount(),
              costs));
    }
    return cases;
  }

  private static List<LocalDate> issued(
      Collection<Histories.Step> steps, Collection<StepKind> kinds) {
    return steps.stream()
        .filter(step -> kinds.contains(step.kind()))
        .map(Histories.Step::issuedOn)
        .sorted()
        .toList();
  }

  private static String address(NoticeRow row, List<Correspondent> named) {
    if (Notices.withheld(row)) {
      return "Withheld: ask a senior officer";
    }
    var address = named.isEmpty() ? null : named.getFirst().address();
    return address == null
        ? ""
        : String.join(
            ", ",
            Stream.concat(address.lines().stream(), Stream.of(address.postcode()))
                .filter(line -> !line.isBlank())
                .toList());
  }

  private static String dwelling(Billed.@Nullable Bill bill) {
    return bill == null
        ? ""
        : Stream.concat(bill.address().stream(), Stream.of(bill.postcode()))
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining(", "));
  }

  /// What the list is called as a file: one that is not whole says so, lest it go to the court.
  static String fileName(Batch batch, Shown shown) {
    return "court-list-%s-batch-%d%s.csv"
        .formatted(
            batch.evening(),
            batch.id(),
            shown.notShown() == 0 ? "" : "-" + shown.notShown() + "-not-shown");
  }

  /// The list for a spreadsheet or the court's own system.
  static String csv(List<Case> cases) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "number",
          "reference",
          "names",
          "address_for_service",
          "dwelling",
          "financial_year",
          "bill_issued_on",
          "reminders_issued_on",
          "final_notice_issued_on",
          "tax_unpaid",
          "costs_proposed",
          "total");
      for (var one : cases) {
        csv.writeRecord(
            Integer.toString(one.number()),
            one.reference(),
            safe(one.names()),
            safe(one.address()),
            safe(one.dwelling()),
            one.year(),
            Objects.toString(one.billed(), ""),
            one.reminders().stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
            Objects.toString(one.finalNotice(), ""),
            one.tax().plain(),
            one.costs().plain(),
            one.total().plain());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString();
  }

  /// A spreadsheet runs nothing of it.
  private static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
