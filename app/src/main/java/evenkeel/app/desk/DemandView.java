package evenkeel.app.desk;

import evenkeel.app.accounts.DemandLine;
import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Tone;
import evenkeel.app.ui.Words;
import evenkeel.core.law.Citation;
import evenkeel.core.lease.DemandValidity;
import evenkeel.core.lease.EighteenMonths;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A demand of a lease as pages show it: what has become of each part of its sum, why, how it is
/// mended, and what must be found out.
///
/// @param title what it asks for and when
/// @param href where an officer records what is known of it
/// @param days the days that follow from its costs, and from when terms on late payment hold
/// @param said what its record stands on
public record DemandView(
    long charge,
    String title,
    Money sum,
    String href,
    List<Part> parts,
    List<Ask> asks,
    List<String> days,
    String said) {

  /// A part of the sum.
  public record Part(String outcome, Tone tone, Money sum, List<Ground> grounds) {
    public Part {
      grounds = List.copyOf(grounds);
    }
  }

  /// @param mend how it is mended, blank where nothing mends it
  public record Ground(String why, String mend, Crumb law) {}

  /// A question whose answer is on no record.
  public record Ask(String question, Crumb law) {}

  public DemandView {
    parts = List.copyOf(parts);
    asks = List.copyOf(asks);
    days = List.copyOf(days);
  }

  /// Its place on a page.
  public String anchor() {
    return "demand-" + charge;
  }

  static DemandView of(DemandsWeighed.Weighed weighed, String account) {
    var line = weighed.line();
    var found = weighed.validity();
    return new DemandView(
        line.charge(),
        title(line),
        line.sum(),
        account + "/demands/" + line.charge(),
        found.parts().stream().map(DemandView::part).toList(),
        Stream.concat(found.asks().stream(), found.beforeClaim().stream())
            .map(ask -> new Ask(ask.question(), law(ask.rule())))
            .toList(),
        days(weighed),
        said(line));
  }

  private static String title(DemandLine line) {
    var kind = MoneyWords.plain(line.kind().toString());
    var bill = line.bill() == null ? "" : " " + line.bill();
    return kind
        + bill
        + (line.issued() == null ? ", on a day not known" : ", " + Words.date(line.issued()));
  }

  private static Part part(DemandValidity.Part part) {
    return new Part(
        MoneyWords.plain(words(part.outcome())),
        tone(part.outcome()),
        part.sum(),
        part.grounds().stream()
            .map(
                ground ->
                    new Ground(
                        MoneyWords.plain(ground.why()),
                        ground.mend() == null ? "" : ground.mend(),
                        law(ground.rule())))
            .toList());
  }

  /// As the totals and tags say it.
  static String words(Outcome outcome) {
    return switch (outcome) {
      case DUE -> "payable";
      case CAPPED -> "capped away";
      case SUSPENDED, LOST, NEVER_DUE, UNDECIDED -> outcome.toString();
    };
  }

  private static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case DUE -> Tone.ON_TRACK;
      case SUSPENDED, UNDECIDED -> Tone.ACT;
      case CAPPED -> Tone.WAITING;
      case LOST -> Tone.OVERDUE;
      case NEVER_DUE -> Tone.CLOSED;
    };
  }

  private static Crumb law(Citation rule) {
    return new Crumb(rule.provision(), "/law/rules/" + rule.rule());
  }

  private static List<String> days(DemandsWeighed.Weighed weighed) {
    var found = weighed.validity();
    var days = new ArrayList<String>();
    var served = found.demand().served();
    if (served != null) {
      days.add(
          (weighed.servedByRule() ? "Taken to be served on " : "Served on ") + Words.date(served));
    }
    var times = found.times();
    if (times != null) {
      days.addAll(ofCosts(times));
    }
    if (found.lateTermsFrom() != null) {
      days.add("Interest and fees at the earliest from " + Words.date(found.lateTermsFrom()));
    }
    if (!weighed.words().isEmpty()) {
      days.add(weighed.words());
    }
    if (weighed.year() != null) {
      days.add("What the record leaves open is as " + weighed.year().from() + " says");
    }
    days.addAll(weighed.differs());
    return days;
  }

  private static List<String> ofCosts(EighteenMonths times) {
    return List.of(
        "Its earliest cost is of "
            + Words.date(times.incurred())
            + ": a demand is safe until "
            + Words.date(times.safe())
            + ", and in time until "
            + Words.date(times.lastForDemand()),
        "A notice of costs incurred is in time until " + Words.date(times.lastForNotice()));
  }

  private static String said(DemandLine line) {
    if (line.recordedBy() != null) {
      return "Recorded by " + line.recordedBy() + ": " + line.reason();
    }
    return line.since() == null
        ? "Nothing is recorded of what came with it"
        : "As the billing system says";
  }
}
