package evenkeel.app.charges;

import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.EighteenMonths;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A notice of costs as officers see it: what it is about, and what it keeps from being lost.
@Component
class CostNoticeView {

  private final CostNoticeBook book;
  private final Lawbook lawbook;

  CostNoticeView(CostNoticeBook book, Lawbook lawbook) {
    this.book = book;
    this.lawbook = lawbook;
  }

  /// The last day on which a notice of a cost may be given; null where nothing tells.
  @Nullable LocalDate last(CostNoticeBook.About cost) {
    if (cost.incurred() == null) {
      return null;
    }
    var law = lawbook.on(cost.incurred());
    return law.has(LeaseRules.MONTHS_FOR_NOTICE)
        ? new EighteenMonths(cost.incurred(), law.value(LeaseRules.MONTHS_FOR_NOTICE))
            .lastForNotice()
        : null;
  }

  /// A cost in rows; none where there is no such cost.
  List<SummaryRow> about(String key) {
    var rows = new ArrayList<SummaryRow>();
    book.cost(key)
        .ifPresent(
            cost -> {
              rows.add(SummaryRow.of("Cost", cost.cost()));
              rows.add(
                  SummaryRow.of(
                      "For",
                      Words.sentence(cost.head()) + ", " + cost.nodeName() + ", " + cost.year()));
              rows.add(SummaryRow.of("Amount", cost.net().toString()));
              rows.add(
                  SummaryRow.of(
                      "Incurred",
                      cost.incurred() == null ? "Not on file" : Words.date(cost.incurred())));
              var last = last(cost);
              rows.add(
                  SummaryRow.of(
                      "Last day for a notice", last == null ? "Cannot be told" : Words.date(last)));
            });
    return rows;
  }

  /// What a notice keeps from being lost, in a sentence.
  String keeps(CostNotices.Notice notice) {
    if (notice.withdrawn() != null) {
      return "Nothing: the record is withdrawn";
    }
    var cost = book.cost(notice.cost()).orElse(null);
    if (cost == null) {
      return "Nothing: the source no longer has the cost";
    }
    var last = last(cost);
    if (last == null) {
      return "Cannot be told: nothing says when the cost was incurred";
    }
    return notice.given().isAfter(last)
        ? "Nothing: it came too late, after " + Words.date(last)
        : "No more than " + notice.figure().min(cost.net()) + " of the whole cost";
  }

  /// Where the law desk works out what a notice saves, with what is known filled in; null where too
  /// little is.
  @Nullable String sum(CostNotices.Notice notice) {
    var cost = book.cost(notice.cost()).orElse(null);
    return cost == null || cost.incurred() == null
        ? null
        : "/law/sums/cost-notice?filled-in=yes"
            + day("incurred", cost.incurred())
            + day("given", notice.given())
            + "&stated="
            + notice.figure().plain()
            + "&cost="
            + cost.net().plain();
  }

  private static String day(String name, LocalDate day) {
    return "&%1$s-day=%2$d&%1$s-month=%3$d&%1$s-year=%4$d"
        .formatted(name, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
