package evenkeel.app.monitoring;

import evenkeel.core.money.Money;
import evenkeel.core.recovery.Instalment;
import evenkeel.core.recovery.MoneyFrom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One debt's receipts, by the instalment that each met.
final class Receipts {

  private final Lines lines;
  private final int from;
  private final int to;
  private long unmet;

  Receipts(Lines lines, int from, int to) {
    this.lines = lines;
    this.from = from;
    this.to = to;
    for (var i = from; i < to; i++) {
      unmet += lines.pence[i];
    }
  }

  /// What met an instalment, oldest first. What no instalment in force took stays unmet.
  List<Instalment.Met> met(long instalment) {
    List<Instalment.Met> met = List.of();
    for (var i = from; i < to; i++) {
      if (lines.id[i] == instalment) {
        var receipt = new Instalment.Met(lines.day[i], Money.ofPence(lines.pence[i]));
        unmet -= lines.pence[i];
        met = met.isEmpty() ? List.of(receipt) : with(met, receipt);
      }
    }
    if (met.size() > 1) {
      met.sort(Comparator.comparing(Instalment.Met::on));
    }
    return met;
  }

  private static List<Instalment.Met> with(List<Instalment.Met> met, Instalment.Met receipt) {
    var grown = met.size() == 1 ? new ArrayList<>(met) : met;
    grown.add(receipt);
    return grown;
  }

  /// Money on the debt that no instalment has taken.
  long unmet() {
    return unmet;
  }

  /// The last day on which money came in, null when none ever did.
  @Nullable LocalDate last() {
    LocalDate last = null;
    for (var i = from; i < to; i++) {
      if (lines.pence[i] > 0 && (last == null || lines.day[i].isAfter(last))) {
        last = lines.day[i];
      }
    }
    return last;
  }

  /// The last days on which money came, by who paid it as far as the way tells.
  static Map<MoneyFrom, LocalDate> from(Map<String, LocalDate> ways) {
    if (ways.isEmpty()) {
      return Map.of();
    }
    var last = new EnumMap<MoneyFrom, LocalDate>(MoneyFrom.class);
    ways.forEach(
        (way, on) -> last.merge(from(way), on, (one, two) -> one.isAfter(two) ? one : two));
    return last;
  }

  private static MoneyFrom from(String way) {
    return switch (way) {
      case "employer" -> MoneyFrom.EMPLOYER;
      case "dwp" -> MoneyFrom.BENEFIT;
      case "agent" -> MoneyFrom.AGENT;
      case "internal" -> MoneyFrom.COUNCIL;
      case "direct_debit", "card_web", "card_phone", "cash", "paypoint", "post_office" ->
          MoneyFrom.PERSON;
      // A standing order, a bank transfer, a cheque: anybody's.
      default -> MoneyFrom.UNTOLD;
    };
  }

  /// All that came in on or after a day.
  long since(LocalDate day) {
    var received = 0L;
    for (var i = from; i < to; i++) {
      if (!lines.day[i].isBefore(day)) {
        received += lines.pence[i];
      }
    }
    return received;
  }
}
