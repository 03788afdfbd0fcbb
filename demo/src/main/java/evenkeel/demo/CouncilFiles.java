package evenkeel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// All the files of one council while they are being written.
final class CouncilFiles {

  private final Settings settings;
  private final Path folder;
  private final Extract first;
  private final SortedMap<Integer, List<Story.Row>> news = new TreeMap<>();
  private final SortedMap<Integer, ReceiptsFile> receipts = new TreeMap<>();
  private final SortedMap<Long, String> leases = new TreeMap<>();

  CouncilFiles(Settings settings, Path folder) {
    this.settings = settings;
    this.folder = folder;
    var asAt = settings.historyThrough().toString();
    this.first =
        new Extract(
            folder.resolve("package-" + asAt),
            Extract.id(settings, asAt),
            "",
            asAt + "T22:00:00Z",
            DemoCouncil.ONS_CODE);
  }

  void add(Chunk chunk) throws IOException {
    for (var entry : chunk.first().entrySet()) {
      var lines = entry.getValue();
      first.add(entry.getKey(), lines.bytes(), lines.rows(), lines.pence());
    }
    leases.putAll(chunk.leases());
    for (var later : chunk.later()) {
      news.computeIfAbsent(later.day(), _ -> new ArrayList<>()).add(later.row());
    }
    for (var money : chunk.receipts()) {
      var file = receipts.get(money.received());
      if (file == null) {
        file = new ReceiptsFile(folder.resolve("receipts"), money.received());
        receipts.put(money.received(), file);
      }
      file.add(money);
    }
  }

  /// What is told of the tree of costs, once every lease is known.
  private void costs() {
    var asAt = Days.of(settings.historyThrough());
    var last = Days.of(settings.businessDate());
    new CostTreeRows(
            settings.seed(),
            asAt,
            row -> {
              if (row.known() > asAt) {
                if (row.known() <= last) {
                  news.computeIfAbsent(row.known(), _ -> new ArrayList<>()).add(row);
                }
                return;
              }
              try {
                first.add(row);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .write(leases);
  }

  Delivery close() throws IOException {
    costs();
    first.close();
    var written = new ArrayList<>(first.files());
    var later = new ArrayList<Delivery.Arrival>();
    var rows = first.rows();
    var previous = first.id();
    for (var day : news.entrySet()) {
      var delta = delta(day.getKey(), day.getValue(), previous);
      previous = delta.id();
      rows += delta.rows();
      written.addAll(delta.files());
      later.add(new Delivery.Arrival(Days.date(day.getKey()), delta.folder()));
    }
    var lines = 0L;
    for (var day : receipts.entrySet()) {
      var file = day.getValue();
      file.close();
      lines += file.rows();
      written.add(file.file());
      later.add(new Delivery.Arrival(Days.date(day.getKey()), file.file().path()));
    }
    later.sort(Comparator.comparing(Delivery.Arrival::day));
    var totals =
        new Delivery.Totals(
            first.rows(Table.ACCOUNTS),
            rows + lines,
            first.rows(Table.TRANSACTIONS),
            lines,
            written.stream().mapToLong(HashedFile::bytes).sum());
    return new Delivery(
        first.folder(),
        settings.historyThrough(),
        settings.businessDate(),
        later,
        hash(written),
        totals);
  }

  private Extract delta(int day, List<Story.Row> rows, String previous) throws IOException {
    var date = Days.text(day);
    var delta =
        new Extract(
            folder.resolve("delta-" + date),
            Extract.id(settings, date),
            previous,
            date + "T06:00:00Z",
            DemoCouncil.ONS_CODE);
    for (var row : rows) {
      delta.add(row);
    }
    delta.close();
    return delta;
  }

  private String hash(List<HashedFile> files) {
    var digest = HashedFile.digest();
    for (var file : files) {
      var name = folder.relativize(file.path()).toString().replace('\\', '/');
      digest.update((name + " " + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
