package evenkeel.app.letters;

import evenkeel.app.policy.Council;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Everything that a notice's template says.
///
/// @param template which dated template, such as `reminder@2025-04-01`
/// @param reference the account's reference, which the person quotes
/// @param debt what kind of debt it asks for, and by which bill
/// @param notice our own number of the notice
/// @param names the people whom it addresses
/// @param property the dwelling, on one line
/// @param lines what the amount is made of
/// @param ask what it asks for, by when, and what follows if it is not paid
/// @param attached what goes with it
/// @param largePrint whether it is set in large print
public record Letter(
    StepKind step,
    String template,
    Council council,
    String reference,
    Debt debt,
    long notice,
    AddressWindow window,
    List<String> names,
    String property,
    FinancialYear year,
    List<Line> lines,
    Ask ask,
    Attached attached,
    boolean largePrint) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final char JOINED = '\u00a0';

  /// What a letter asks for.
  ///
  /// @param bill the number of the invoice or bill; blank for council tax, whose account is quoted
  public record Debt(DebtType type, String bill) {}

  /// A part of the amount.
  ///
  /// @param what such as the day on which an instalment fell due
  /// @param position such as `Overdue`
  public record Line(String what, String position, Money amount) {}

  /// @param issueOn the day of posting that the letter carries
  /// @param payBy last day to pay
  /// @param days how long there is to pay, the day of issue being day 1
  /// @param ifNotPaid how much is payable when it is not paid
  /// @param nextStepFrom first day on which the next step may follow
  public record Ask(
      Money amount,
      LocalDate issueOn,
      LocalDate payBy,
      int days,
      Money ifNotPaid,
      LocalDate nextStepFrom) {}

  /// What goes with a letter about a lease.
  ///
  /// @param agreement what it is asked for under
  /// @param statement how the sum came about, charge by charge and payment by payment
  public record Attached(List<Enclosure> enclosures, Agreement agreement, List<Line> statement) {

    public static final Attached NOTHING = new Attached(List.of(), Agreement.NONE, List.of());

    public Attached {
      enclosures = List.copyOf(enclosures);
      statement = List.copyOf(statement);
    }
  }

  /// The written agreement that a debt is asked for under, in words; each part is blank where the
  /// books do not tell it.
  ///
  /// @param lease the lease with its day and its dwelling
  /// @param parties who made it, as it names them
  /// @param assigned when it was last assigned; blank where it was not
  public record Agreement(String lease, String parties, String assigned) {

    public static final Agreement NONE = new Agreement("", "", "");
  }

  /// A prescribed text, word for word as the council loaded it.
  ///
  /// @param demonstration whether it says of itself that it is no prescribed wording
  public record Enclosure(String title, List<String> paragraphs, boolean demonstration) {
    public Enclosure {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  public Letter {
    names = List.copyOf(names);
    lines = List.copyOf(lines);
  }

  /// A date in full, whose parts stay on one line.
  public static String day(LocalDate day) {
    return joined(DAY.format(day));
  }

  /// Words that stay on one line.
  public static String joined(String words) {
    return words.replace(' ', JOINED);
  }

  public String amount() {
    return ask.amount().toString();
  }

  public String ifNotPaid() {
    return ask.ifNotPaid().toString();
  }

  public String payBy() {
    return day(ask.payBy());
  }

  public String issuedOn() {
    return day(ask.issueOn());
  }

  public String nextStepFrom() {
    return day(ask.nextStepFrom());
  }

  /// The year in words: `1 April 2026 to 31 March 2027`.
  public String yearInWords() {
    return day(year.firstDay()) + " to " + day(year.lastDay());
  }

  /// Whom it addresses, in a sentence.
  public String namesInWords() {
    return inWords(names);
  }

  static String inWords(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  public boolean joint() {
    return names.size() > 1;
  }

  /// The size of page numbers: in large print they are as large as the text.
  public String footType() {
    return largePrint ? "18pt" : "10pt";
  }

  /// The room that page numbers take at the foot of a page.
  public String footRoom() {
    return largePrint ? "26mm" : "15mm";
  }

  /// The kind of debt, as letters name it.
  public String debtInWords() {
    return debt.type().title();
  }

  /// The landlord's own name and address, which every demand under a lease gives.
  public String landlord() {
    return council.name() + ", " + String.join(", ", council.address());
  }

  /// Whether any text that goes with it is only a demonstration.
  public boolean demonstration() {
    return attached.enclosures().stream().anyMatch(Enclosure::demonstration);
  }

  /// The number of the invoice or bill, which stays on one line.
  public String bill() {
    return joined(debt.bill());
  }

  /// The account's reference, which stays on one line.
  public String quoted() {
    return joined(reference);
  }
}
