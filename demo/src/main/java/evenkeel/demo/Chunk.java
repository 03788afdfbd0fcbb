package evenkeel.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Some accounts' part of every file, made ready by one thread and written by another.
final class Chunk {

  /// One table's lines in the first package.
  static final class Lines {
    private final StringBuilder text = new StringBuilder();
    private long rows;
    private long pence;

    byte[] bytes() {
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    long rows() {
      return rows;
    }

    long pence() {
      return pence;
    }

    private void add(String line, long amount) {
      text.append(line).append('\n');
      rows++;
      pence += amount;
    }
  }

  /// A row of a later package.
  record Later(int day, Story.Row row) {}

  private final int asAt;
  private final int lastDay;
  private final Map<Table, Lines> first = new EnumMap<>(Table.class);
  private final List<Later> later = new ArrayList<>();
  private final List<Story.Money> receipts = new ArrayList<>();
  private final Map<Long, String> leases = new java.util.TreeMap<>();

  Chunk(int asAt, int lastDay) {
    this.asAt = asAt;
    this.lastDay = lastDay;
  }

  Map<Table, Lines> first() {
    return first;
  }

  List<Later> later() {
    return later;
  }

  List<Story.Money> receipts() {
    return receipts;
  }

  /// The leases of these accounts, by dwelling.
  Map<Long, String> leases() {
    return leases;
  }

  Chunk add(List<Story> stories) {
    stories.forEach(this::add);
    return this;
  }

  private void add(Story story) {
    var account = story.account(asAt, asAt);
    if (account != null) {
      put(account);
    }
    var known = new LinkedHashMap<String, Story.Row>();
    for (var row : story.rows()) {
      if (row.table() == Table.LEASES) {
        leases.put(Records.dwelling(story.property()), row.key());
      }
      if (row.known() <= asAt) {
        known.put(row.table().ordinal() + row.key(), row);
      }
    }
    known.values().stream().filter(row -> !row.gone()).forEach(this::put);
    for (var money : story.money()) {
      if (money.received() <= asAt) {
        // What fitted no account then is in nobody's books.
        if (money.onAccount()) {
          transaction(story, money);
        }
      } else if (money.received() <= lastDay) {
        receipts.add(money);
      }
    }
    news(story);
  }

  private void put(Story.Row row) {
    first.computeIfAbsent(row.table(), _ -> new Lines()).add(row.line(), row.pence());
  }

  private void news(Story story) {
    for (var day : story.newsAfter(asAt)) {
      if (day > lastDay) {
        return;
      }
      var account = story.account(day, day);
      if (account != null) {
        later.add(new Later(day, account));
      }
      var rows = new LinkedHashMap<String, Story.Row>();
      for (var row : story.rows()) {
        if (row.known() == day) {
          rows.put(row.table().ordinal() + row.key(), row);
        }
      }
      rows.values().forEach(row -> later.add(new Later(day, row)));
    }
  }

  private void transaction(Story story, Story.Money money) {
    var reversal = !money.undoes().isEmpty();
    var line =
        Csv.line(
            money.id(),
            story.reference(),
            money.reference().equals(story.reference()) ? "" : Invoices.charge(money.reference()),
            Days.text(money.received()) + "T08:00:00Z",
            Days.text(money.effective()),
            reversal ? "payment_reversal" : story.moneyType(money.method()),
            money.method(),
            Csv.pounds(-money.pence()),
            money.year() == 0 ? "" : Records.year(money.year()),
            money.narrative(),
            money.id(),
            money.undoes(),
            money.reason());
    first.computeIfAbsent(Table.TRANSACTIONS, _ -> new Lines()).add(line, -money.pence());
  }
}
