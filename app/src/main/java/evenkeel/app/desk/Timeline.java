package evenkeel.app.desk;

import evenkeel.app.history.Histories;
import evenkeel.app.ledger.Statements;
import evenkeel.app.ui.Happening;
import evenkeel.app.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened to somebody's debts, newest first.
final class Timeline {

  private record Dated(LocalDate on, Happening happening) {}

  private final List<Dated> all = new ArrayList<>();
  private final String kind;

  /// @param kind money, steps or holds; blank for everything
  Timeline(String kind) {
    this.kind = kind;
  }

  void steps(List<Histories.Step> steps, java.util.function.LongFunction<String> href) {
    if (wanted("steps")) {
      for (var step : steps) {
        add(
            step.issuedOn(),
            step.kind().title() + issued(step),
            step.by(),
            "It asked for " + step.amount() + " by " + Words.date(step.payBy()),
            href.apply(step.debt()));
      }
    }
  }

  private static String issued(Histories.Step step) {
    if (step.stands()) {
      return " issued";
    }
    var refused = step.refused();
    return " issued, later "
        + (step.withdrawnOn() != null || refused == null
            ? "withdrawn"
            : refused.outcome().title().toLowerCase(java.util.Locale.UK));
  }

  void holds(List<Histories.Hold> holds) {
    if (wanted("holds")) {
      for (var hold : holds) {
        add(hold.from(), "Hold: " + hold.kind().title(), hold.by(), hold.reason(), null);
        if (hold.liftedOn() != null) {
          add(
              hold.liftedOn(),
              "Hold lifted: " + hold.kind().title(),
              String.valueOf(hold.liftedBy()),
              String.valueOf(hold.liftedBecause()),
              null);
        }
      }
    }
  }

  void receipts(List<Statements.Receipt> receipts, String account) {
    if (wanted("money")) {
      for (var receipt : receipts) {
        add(
            receipt.effective(),
            receipt.amount().isNegative() ? "Payment taken back" : "Payment",
            MoneyWords.method(receipt.method()),
            receipt.amount() + " on account " + account,
            "/accounts/" + account + "/payments");
      }
    }
  }

  List<Happening> newest(int most) {
    return all.stream()
        .sorted(Comparator.comparing(Dated::on).reversed())
        .limit(most)
        .map(Dated::happening)
        .toList();
  }

  private boolean wanted(String each) {
    return kind.isEmpty() || kind.equals(each);
  }

  private void add(
      LocalDate on,
      String title,
      String by,
      String text,
      @org.jspecify.annotations.Nullable String href) {
    all.add(new Dated(on, new Happening(title, "by " + by, Words.date(on), text, href)));
  }
}
