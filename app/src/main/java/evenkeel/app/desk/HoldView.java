package evenkeel.app.desk;

import evenkeel.app.history.Histories;
import evenkeel.app.ui.Words;
import java.time.LocalDate;

/// A hold as pages show it.
///
/// @param covers what it covers, in words
/// @param until its end in words
/// @param liftHref where an officer lifts it, blank when it cannot be lifted any more
public record HoldView(
    String title,
    String covers,
    String from,
    String until,
    String reason,
    String by,
    boolean stands,
    boolean legal,
    String ended,
    String liftHref) {

  static HoldView of(Histories.Hold hold, String covers, LocalDate today, String account) {
    var ended =
        hold.liftedOn() != null
            ? "lifted "
                + Words.date(hold.liftedOn())
                + " by "
                + hold.liftedBy()
                + ": "
                + hold.liftedBecause()
            : hold.open(today) ? "" : "ended by its date";
    return new HoldView(
        hold.kind().title(),
        hold.amount() == null ? covers : hold.amount() + " of " + covers,
        Words.date(hold.from()),
        until(hold),
        hold.reason(),
        hold.by(),
        hold.stands(today),
        hold.kind().legalStop(),
        ended,
        hold.open(today) && !account.isEmpty()
            ? "/accounts/" + account + "/holds/" + hold.id() + "/lift"
            : "");
  }

  private static String until(Histories.Hold hold) {
    if (hold.until() == null) {
      return "until it is lifted";
    }
    return hold.kind().legalStop()
        ? "until it is lifted; review " + Words.date(hold.until())
        : "until " + Words.date(hold.until());
  }
}
