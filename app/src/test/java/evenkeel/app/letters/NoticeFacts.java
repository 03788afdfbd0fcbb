package evenkeel.app.letters;

import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// For each check of a council tax notice's proof, the fact that fails it: one that may land
/// between two looks at the books.
final class NoticeFacts {

  private static final LocalDate BILLED_LONG_AGO = LocalDate.of(2019, 3, 15);

  /// A fact that lands on one debt.
  interface Fact {
    /// @param issue the day on which the notice is to be issued
    void lands(Town town, long debt, long party, LocalDate issue);
  }

  /// @param check that it fails
  /// @param names words that the reason must hold
  record Row(String check, String names, Fact fact) {}

  private NoticeFacts() {}

  static List<Row> of(StepKind step) {
    var rows = new ArrayList<>(ofAny());
    rows.addAll(ofPeople());
    rows.addAll(ofTheLetter());
    rows.addAll(step == StepKind.FINAL_NOTICE ? ofAFinalNotice() : ofAReminder());
    return rows;
  }

  private static List<Row> ofAny() {
    return List.of(
        new Row(
            "demand-lead",
            "4 days before the first instalment",
            (town, debt, _, issue) -> town.instalment(debt, 11, LocalDate.of(2026, 3, 20), issue)),
        new Row(
            "in-time",
            "6 years beginning with 15 March 2019",
            (town, debt, _, issue) -> town.billed(debt, BILLED_LONG_AGO, issue)),
        new Row(
            "insolvency",
            "Insolvency since",
            (town, debt, _, issue) -> town.hold(debt, "insolvency", issue)),
        new Row(
            "bereavement",
            "Bereavement since",
            (town, debt, _, issue) -> town.hold(debt, "bereavement", issue)),
        new Row(
            "council-hold",
            "Other reason since",
            (town, debt, _, issue) -> town.hold(debt, "other", issue)),
        new Row(
            "council-hold",
            "Promise to pay since",
            (town, debt, _, issue) -> town.hold(debt, "promise", issue)),
        new Row("no-plan-kept", "a plan is kept", (town, debt, _, issue) -> town.plan(debt, issue)),
        new Row(
            "no-money-awaited",
            "waits until",
            (town, debt, _, issue) -> town.suspense(debt, 10_000, issue)),
        new Row(
            "not-in-court",
            "Complaint",
            (town, debt, _, issue) -> town.step(debt, "complaint", issue)),
        new Row("in-arrears-still", "£0.00 is owed", NoticeFacts::paidWhole));
  }

  private static List<Row> ofPeople() {
    return List.of(
        new Row(
            "person-living",
            "Is there a living person",
            (town, _, party, issue) -> town.change(party, "date_of_death", issue.minusDays(1))),
        new Row(
            "person-adult",
            "0 of 1 are 18 or over",
            (town, _, party, _) -> town.born(party, LocalDate.of(2012, 2, 3))),
        new Row(
            "person-told",
            "0 of 1 may be noticed",
            (town, debt, party, _) -> town.leftOffTheBill(debt, party)),
        new Row(
            "person-represented",
            "Does everybody it goes to act for themselves",
            (town, _, party, issue) -> town.marker(party, "representative_needed", issue)),
        new Row(
            "address", "Is there an address", (town, _, party, _) -> town.withdrawAddresses(party)),
        new Row(
            "same-people",
            "it names 1, the bill and joint notices name 2",
            (town, debt, _, issue) -> town.jointNotice(debt, town.person("Reed"), issue)));
  }

  private static List<Row> ofTheLetter() {
    return List.of(
        new Row(
            "last-day",
            "counted today it is",
            (town, debt, _, _) -> town.jdbc.sql(LATER).param(debt).update()),
        new Row(
            "no-other-notice",
            "of batch",
            (town, debt, _, _) -> town.jdbc.sql(ANOTHER).param(debt).update()),
        new Row(
            "printable",
            "says no fixed abode",
            (town, _, party, _) -> {
              town.withdrawAddresses(party);
              town.address(party, "No fixed abode");
            }),
        fresh("Vulnerable", "vulnerable"),
        fresh("Address withheld", "address_hidden"),
        fresh("Death reported", "deceased_reported"),
        new Row(
            "nothing-new-to-look-at",
            "Another format",
            (town, _, party, _) -> town.change(party, "format_need", "braille")),
        new Row(
            "nothing-new-to-look-at",
            "Another language",
            (town, _, party, _) -> town.change(party, "language", "cy")));
  }

  /// The notice as another night's letter would state it.
  private static final String LATER =
      "update letters.notice set pay_by = pay_by + 1 where debt_id = ?";

  /// The same notice, released in an earlier batch.
  private static final String ANOTHER =
      """
      with b as (
        insert into letters.batch (evening, step, planned_issue_on, night)
        select evening - 1, step, planned_issue_on, night from letters.batch
         where id = (select max(batch_id) from letters.notice) returning id)
      insert into letters.notice (batch_id, first_batch_id, debt_id, account_id, account_ref,
        financial_year, decision_id, step, parties, amount_pence, if_not_paid_pence,
        planned_issue_on, pay_by, next_step_from, state)
      select b.id, b.id, debt_id, account_id, account_ref, financial_year, decision_id, step,
             parties, amount_pence, if_not_paid_pence, planned_issue_on, pay_by, next_step_from,
             'released'
        from letters.notice, b where debt_id = ?
      """;

  private static Row fresh(String names, String marker) {
    return new Row(
        "nothing-new-to-look-at",
        names,
        (town, _, party, issue) -> town.marker(party, marker, issue));
  }

  private static List<Row> ofAReminder() {
    return List.of(
        new Row(
            "unpaid",
            "£0.00 is due and unpaid",
            (town, debt, _, issue) -> town.paid(debt, 1, 10_000, issue)),
        new Row(
            "amount",
            "the books say £60.00, the step asks for £100.00",
            (town, debt, _, issue) -> town.paid(debt, 1, 4_000, issue)),
        new Row(
            "breathing-space",
            "Breathing space since",
            (town, debt, _, issue) -> {
              // It covers a year that a notice was sent for.
              town.step(debt, "reminder_1", issue.minusDays(20));
              town.hold(debt, "breathing_space", issue);
            }),
        new Row(
            "days-of-grace",
            "missed on 18 May 2026, 7 days of grace",
            (town, debt, _, issue) -> {
              town.withdrawInstalment(debt, 1, issue);
              town.instalment(debt, 1, LocalDate.of(2026, 5, 18), issue);
            }),
        new Row(
            "sum-if-not-paid",
            "the letter states £1,000.00, the books say £500.00",
            (town, debt, _, issue) -> town.charge(debt, -50_000, issue)),
        new Row(
            "no-notice-runs",
            "Reminder of 15 May 2026",
            (town, debt, _, issue) -> town.step(debt, "reminder_1", issue.minusDays(5))),
        new Row(
            "instalments-left",
            "the last falls due on 1 May 2026",
            (town, debt, _, issue) -> {
              for (var later = 2; later <= 10; later++) {
                town.withdrawInstalment(debt, later, issue);
              }
            }),
        new Row(
            "reminder-number",
            "1 complied with so far",
            (town, debt, _, issue) -> {
              town.step(debt, "reminder_1", issue.minusDays(15));
              town.paid(debt, 1, 10_000, issue.minusDays(12));
            }));
  }

  private static List<Row> ofAFinalNotice() {
    return List.of(
        new Row("unpaid", "£0.00 is due and unpaid", NoticeFacts::paidWhole),
        new Row(
            "amount",
            "the books say £960.00, the step asks for £1,000.00",
            (town, debt, _, issue) -> town.paid(debt, 1, 4_000, issue)),
        new Row(
            "breathing-space",
            "Breathing space since",
            (town, debt, _, issue) -> town.hold(debt, "breathing_space", issue)),
        new Row(
            "days-of-grace",
            "7 days of grace",
            (town, debt, _, issue) -> {
              for (var each = 1; each <= 10; each++) {
                town.withdrawInstalment(debt, each, issue);
                town.instalment(debt, each, issue.minusDays(3), issue);
              }
            }),
        new Row(
            "sum-if-not-paid",
            "the letter states £1,000.00, the books say £500.00",
            (town, debt, _, issue) -> town.charge(debt, -50_000, issue)),
        new Row(
            "no-notice-runs",
            "Final notice of",
            (town, debt, _, issue) ->
                town.noticed(debt, "final_notice", issue.minusDays(5), 100_000)),
        new Row(
            "balance-due",
            "0 reminders were complied with",
            (town, debt, _, issue) -> town.instalment(debt, 11, issue.plusDays(20), issue)));
  }

  private static void paidWhole(Town town, long debt, long party, LocalDate issue) {
    for (var each = 1; each <= 10; each++) {
      town.paid(debt, each, 10_000, issue);
    }
  }
}
