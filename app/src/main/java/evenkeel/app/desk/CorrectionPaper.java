package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.charges.Corrections;
import evenkeel.app.policy.Council;
import evenkeel.app.ui.Column;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import evenkeel.core.law.Confidence;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseComplianceRules;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What a leaseholder is told when a year's service charge was corrected: what changed, why, line
/// by line to the penny with the clause of the lease, and what it did to the account. It asks for
/// nothing.
final class CorrectionPaper {

  private final AccountCase found;
  private final Council council;
  private final String year;
  private final List<Corrections.Correction> corrections;

  private CorrectionPaper(
      AccountCase found, Council council, String year, List<Corrections.Correction> corrections) {
    this.found = found;
    this.council = council;
    this.year = year;
    this.corrections = corrections;
  }

  /// @param year such as `2025-26`
  /// @param corrections of that year, the newest first; none is an error of ours
  /// @param made the day on which it is made
  static Paper of(
      AccountCase found,
      Council council,
      String year,
      List<Corrections.Correction> corrections,
      Law law,
      LocalDate made) {
    if (corrections.isEmpty()) {
      throw new IllegalArgumentException("no correction of " + year + " to explain");
    }
    return new CorrectionPaper(found, council, year, corrections).paper(law, made);
  }

  private Paper paper(Law law, LocalDate made) {
    var contact = new ArrayList<>(council.address());
    contact.add("Telephone " + council.telephone() + " · " + council.email());
    var parts = new ArrayList<Paper.Part>();
    corrections.forEach(each -> parts.add(changed(each)));
    parts.add(why(law));
    parts.add(ask());
    return new Paper(
        "Your service charge for " + year + " was corrected",
        council.name(),
        contact,
        about(),
        parts,
        "Account " + found.file().reference() + ", made " + Words.date(made),
        false);
  }

  private List<Paper.Fact> about() {
    var about = new ArrayList<Paper.Fact>();
    found.liable().stream()
        .filter(AccountFile.Liable::owes)
        .map(each -> new Paper.Fact("To", found.name(each.party())))
        .distinct()
        .forEach(about::add);
    about.add(new Paper.Fact("Property", found.address()));
    about.add(new Paper.Fact("Account", found.file().reference()));
    about.add(new Paper.Fact("Service charge year", year));
    for (var each : corrections) {
      about.add(
          new Paper.Fact(
              each.run().title() + ", corrected on " + Words.date(each.posted()), moved(each)));
    }
    return about;
  }

  /// What a correction did to the account.
  private static String moved(Corrections.Correction each) {
    var moved = each.moved();
    return moved.isZero()
        ? "Nothing is added to your account or taken off"
        : moved.isNegative()
            ? moved.negated() + " is taken off what you owe"
            : moved + " is added to what you owe";
  }

  private static Paper.Part changed(Corrections.Correction each) {
    var rows = new ArrayList<List<String>>();
    each.lines().forEach(line -> rows.add(row(line)));
    if (!each.same().isZero()) {
      rows.add(
          List.of(
              "Everything else",
              "",
              each.same().toString(),
              each.same().toString(),
              Money.ZERO.toString(),
              "Not changed."));
    }
    rows.add(
        List.of(
            "Due for the year",
            "",
            each.dueBefore().toString(),
            each.dueNow().toString(),
            each.dueNow().minus(each.dueBefore()).toString(),
            ""));
    return Paper.Part.table(
        "What changed: " + each.run().title(),
        new Paper.Table(
            Column.of("For", "Clause of your lease", "#Before", "#Now", "#Difference", "Why"),
            rows,
            true),
        "The council’s reason: " + each.reason(),
        each.moved().equals(each.dueNow().minus(each.dueBefore()))
            ? "The difference was put on your account on " + Words.date(each.posted()) + "."
            : "Until then you were asked for "
                + each.dueNow().minus(each.moved())
                + " of it. The difference to that was put on your account on "
                + Words.date(each.posted())
                + ".");
  }

  private static List<String> row(Corrections.Changed line) {
    return List.of(
        Words.sentence(line.head()) + ", " + line.node(),
        Objects.requireNonNullElse(line.clause(), "Not on file"),
        line.before().toString(),
        line.now().toString(),
        line.difference().toString(),
        line.why().isEmpty()
            ? "The pennies left over in sharing it out fell otherwise."
            : String.join(" ", line.why()));
  }

  /// The law on which a correction rests, with its mark where it is from memory.
  private static Paper.Part why(Law law) {
    var rule = law.cite(LeaseComplianceRules.ON_ACCOUNT);
    var mark =
        rule.confidence() == Confidence.OFFICIAL
            ? ""
            : ", " + rule.confidence().name().toLowerCase(java.util.Locale.ROOT);
    return Paper.Part.words(
        "Why we may correct it",
        "You owe what your lease asks for and what was reasonably spent, and no more. Once the"
            + " costs are known, what was asked for is put right by paying back, by taking off or"
            + " by asking for the rest ("
            + rule.provision()
            + mark
            + ").",
        "Nothing that you were told before is changed in our books: the correction is an entry of"
            + " its own beside it.",
        "This explanation asks for nothing. If more is to be paid, a demand with its summary of"
            + " your rights says so.");
  }

  private Paper.Part ask() {
    return Paper.Part.words(
        "If you have a question or disagree",
        "Talk to us on "
            + council.telephone()
            + " or write to "
            + council.email()
            + ". You may ask for a summary of the costs and look at the receipts (Landlord and"
            + " Tenant Act 1985, sections 21 and 22).",
        "You may ask the First-tier Tribunal (Property Chamber) if a service charge is payable and"
            + " how much (Landlord and Tenant Act 1985, section 27A). The Leasehold Advisory"
            + " Service (LEASE) gives free advice.");
  }
}
