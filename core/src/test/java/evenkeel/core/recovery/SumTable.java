package evenkeel.core.recovery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.allocation.Allocation;
import evenkeel.core.allocation.MethodOn;
import evenkeel.core.allocation.OpenDebt;
import evenkeel.core.allocation.OpenInstalment;
import evenkeel.core.allocation.Payment;
import evenkeel.core.allocation.Via;
import evenkeel.core.bill.DailyCharge;
import evenkeel.core.bill.Due;
import evenkeel.core.bill.InYearChange;
import evenkeel.core.bill.InstalmentScheme;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.MdTable;
import evenkeel.core.law.Policy;
import evenkeel.core.law.PolicyCheck;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables of sums on law pages. Each kind is known by its header; the last columns are answers.
final class SumTable {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  private final MdTable table;

  SumTable(MdTable table) {
    this.table = table;
  }

  /// The kind of a table: its header in one line.
  static String kind(MdTable table) {
    return String.join(" | ", table.header()).toLowerCase(java.util.Locale.ROOT);
  }

  static boolean knows(MdTable table) {
    return switch (kind(table)) {
      case "charge | bill issued | scheme | day of month | first due | instalments",
          "demand served | last day for a complaint",
          "demand served | breathing space from | until | last day for a complaint",
          "summons served | earliest hearing",
          "instalment missed | reminder issued | final notice from | pay by | balance due"
              + " | complaint from",
          "instalments | paid | charge becomes | notice issued | asked before | asked after"
              + " | credit",
          "year's charge | from | to | charge",
          "payment | made on | for the year | pays | left on account",
          "payment | made on | for the year | through | pays | left on account",
          "wording | event | last day | first day after",
          "setting | value | answer" ->
          true;
      default -> false;
    };
  }

  void row(MdTable.Row row) {
    var c = row.cells();
    var found =
        switch (kind(table)) {
          case "charge | bill issued | scheme | day of month | first due | instalments" -> bill(c);
          case "demand served | last day for a complaint",
              "demand served | breathing space from | until | last day for a complaint" ->
              limitation(c);
          case "summons served | earliest hearing" -> summons(c);
          case "year's charge | from | to | charge" -> daily(c);
          case "wording | event | last day | first day after" -> period(c);
          case "setting | value | answer" -> policy(c);
          case "payment | made on | for the year | pays | left on account" -> allocation(c, null);
          case "payment | made on | for the year | through | pays | left on account" ->
              allocation(c, c.get(3).isEmpty() ? null : via(c.get(3)));
          case "instalments | paid | charge becomes | notice issued | asked before | asked after"
                  + " | credit" ->
              change(c);
          default -> wales(c);
        };
    assertThat(found).isEqualTo(c.subList(c.size() - found.size(), c.size()));
  }

  private static List<String> bill(List<String> c) {
    var issued = LocalDate.parse(c.get(1));
    // A bill issued in the last three weeks of March is the next year's.
    var year = FinancialYear.of(issued.plusDays(22));
    var law = RULEBOOK.on(issued, Nation.ENGLAND);
    var dues =
        InstalmentScheme.of(
            money(c.get(0)),
            issued,
            year,
            Integer.parseInt(c.get(2)),
            Integer.parseInt(c.get(3)),
            law);
    return List.of(dues.getFirst().due().toString(), inWords(dues));
  }

  private static String inWords(List<Due> dues) {
    if (dues.isEmpty()) {
      return "nothing";
    }
    var first = dues.getFirst().amount();
    var same = dues.stream().allMatch(due -> due.amount().equals(first));
    if (same) {
      return dues.size() == 1 ? first.plain() : dues.size() + " x " + first.plain();
    }
    var then = dues.get(1).amount();
    assertThat(dues.stream().skip(1)).allMatch(due -> due.amount().equals(then));
    var rest = dues.size() == 2 ? "" : dues.size() - 1 + " x ";
    return first.plain() + ", then " + rest + then.plain();
  }

  private static List<String> limitation(List<String> c) {
    var served = LocalDate.parse(c.get(0));
    var debt = Debts.tenOf100();
    debt.bill.clear();
    debt.instalment(served.plusMonths(1), Money.ofPounds(100));
    debt.demand = served;
    var evening = served;
    if (c.size() > 2) {
      evening = LocalDate.parse(c.get(2)).plusDays(1);
      debt.pastSpaces.add(
          new PastBreathingSpace(LocalDate.parse(c.get(1)), evening.minusDays(1), evening));
    }
    var law = RULEBOOK.on(evening, Nation.ENGLAND);
    var time = Limitation.of(debt.on(evening), law, Policy.DEFAULTS);
    return List.of(time == null ? "none" : time.lastDay().toString());
  }

  private static List<String> summons(List<String> c) {
    var served = LocalDate.parse(c.get(0));
    var law = RULEBOOK.on(served, Nation.ENGLAND);
    return List.of(law.value(CouncilTaxRules.SUMMONS_ELAPSED).firstDayAfter(served).toString());
  }

  private static List<String> daily(List<String> c) {
    var from = LocalDate.parse(c.get(1));
    var year = FinancialYear.of(from);
    return List.of(DailyCharge.of(money(c.get(0)), year, from, LocalDate.parse(c.get(2))).plain());
  }

  private static List<String> period(List<String> c) {
    var event = LocalDate.parse(c.get(1));
    var period = LegalPeriod.parse(c.get(0));
    return List.of(period.lastDay(event).toString(), period.firstDayAfter(event).toString());
  }

  private List<String> policy(List<String> c) {
    var from = LocalDate.of(2026, 4, 1);
    var nation = table.page().startsWith("wales/") ? Nation.WALES : Nation.ENGLAND;
    var law = RULEBOOK.on(from, nation);
    var problems = PolicyCheck.problems(c.get(0), c.get(1), from, law);
    return List.of(problems.isEmpty() ? "allowed" : "refused, " + problems.getFirst().citation());
  }

  private static List<String> change(List<String> c) {
    var asked = new ArrayList<Due>();
    var parts = c.get(0).split(" x | from ");
    var first = LocalDate.parse(parts[2]);
    for (var i = 0; i < Integer.parseInt(parts[0]); i++) {
      asked.add(new Due(first.plusMonths(i), money(parts[1])));
    }
    var notice = LocalDate.parse(c.get(3));
    var law = RULEBOOK.on(notice, Nation.ENGLAND);
    var change = InYearChange.of(asked, money(c.get(2)), money(c.get(1)), notice, law);
    return List.of(inWords(change.fallen()), inWords(change.remaining()), change.credit().plain());
  }

  private static List<String> wales(List<String> c) {
    var missed = LocalDate.parse(c.get(0));
    var reminded = c.get(1).equals("none") ? null : LocalDate.parse(c.get(1));
    var law = RULEBOOK.on(missed, Nation.WALES);
    var notice = Wales2026CouncilTax.finalFrom(missed, reminded, law);
    var debt = new Debts();
    debt.nation = Nation.WALES;
    debt.instalment(missed, Money.ofPounds(100));
    debt.issueOn = notice;
    var terms =
        NoticeTerms.of(
            StepKind.FINAL_NOTICE,
            notice,
            debt.on(notice.minusDays(1)),
            RULEBOOK.on(notice, Nation.WALES),
            Policy.DEFAULTS);
    return List.of(
        notice.toString(),
        terms.payBy().toString(),
        terms.payBy().plusDays(1).toString(),
        terms.nextStepFrom().toString());
  }

  /// The debts stand in the list before the table, such as `2026-27: 100.00 due 2026-05-01, 100.00
  /// due 2026-06-01` or `2024-25, liability order: 300.00 and costs of 60.00`.
  private List<String> allocation(List<String> c, @Nullable Via via) {
    var debts = new ArrayList<OpenDebt>();
    for (var given : table.given()) {
      debts.add(debt(given, debts.size() + 1));
    }
    var directed = c.get(2).isEmpty() ? null : FinancialYear.parse(c.get(2));
    var payment = new Payment(1, LocalDate.parse(c.get(1)), money(c.get(0)), directed, null, via);
    var allocated = Allocation.allocate(payment, debts, Policy.DEFAULTS);
    var pays =
        allocated.lines().stream()
            .map(
                line -> {
                  var debt = debts.get((int) line.debt() - 1);
                  var at =
                      debt.instalments().stream()
                          .filter(open -> Long.valueOf(open.id()).equals(line.instalment()))
                          .map(open -> "due " + open.due())
                          .findFirst()
                          .orElse(debt.year().toString());
                  return line.amount().plain() + " " + at + " (" + line.rule() + ")";
                })
            .collect(joining(", "));
    return List.of(pays.isEmpty() ? "nothing" : pays, allocated.leftOnAccount().plain());
  }

  private static OpenDebt debt(String given, int id) {
    var head = given.substring(0, given.indexOf(':'));
    var instalments = new ArrayList<OpenInstalment>();
    var balance = Money.ZERO;
    Money notice = null;
    for (var part : given.substring(given.indexOf(':') + 1).split(", ")) {
      var words = part.trim().split(" ");
      if (part.contains("costs of") || part.contains("notice of")) {
        var sum = money(words[words.length - 1]);
        balance = part.contains("costs of") ? balance.plus(sum) : balance;
        notice = part.contains("notice of") ? sum : notice;
      } else {
        balance = balance.plus(money(words[0]));
        instalments.add(
            new OpenInstalment(
                id * 100L + instalments.size(), LocalDate.parse(words[2]), money(words[0])));
      }
    }
    return new OpenDebt(
        id,
        FinancialYear.parse(head.split(",")[0]),
        balance,
        head.contains("liability order"),
        head.contains("balance fell due"),
        notice,
        instalments,
        head.contains("paid by ")
            ? List.of(new MethodOn(via(head.substring(head.indexOf("paid by ") + 8)), true))
            : List.of());
  }

  private static Via via(String word) {
    return Via.valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }

  private static Money money(String text) {
    return Money.parse(text.replace(",", ""));
  }
}
