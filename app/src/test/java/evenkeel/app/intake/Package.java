package evenkeel.app.intake;

import evenkeel.core.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes small extracts for tests: rows by table, a manifest that agrees with them unless a test
/// makes it differ.
public final class Package {

  static final String SOURCE = "Test billing";
  static final String COUNCIL = "E07999901";

  private final Map<String, List<String>> tables = new LinkedHashMap<>();
  private final Map<String, List<String>> deleted = new LinkedHashMap<>();
  private final Map<String, String> changes = new LinkedHashMap<>();
  private UUID id = UUID.randomUUID();
  private String asAt = "2026-11-20T18:00:00Z";
  private String organisation = COUNCIL;
  private UUID previous = new UUID(0, 0);
  private boolean full = true;

  public static Package full() {
    return new Package();
  }

  static Package delta(UUID previous) {
    var delta = new Package();
    delta.full = false;
    delta.previous = previous;
    return delta;
  }

  /// The tables of another extract, in an extract of its own.
  static Package from(Package other) {
    var copy = full();
    copy.tables.putAll(other.tables);
    return copy;
  }

  /// One paying household: £1,000 in ten instalments of £100.
  static Package oneHousehold() {
    return full().household("123456780", 1);
  }

  /// A household of its own, as a delta unless it is the first.
  static Package household(String ref, int number, UUID previous) {
    return (number == 1 ? full() : delta(previous)).household(ref, number);
  }

  private Package household(String ref, int number) {
    var instalments = new ArrayList<String>();
    for (var i = 1; i <= 10; i++) {
      var month = 3 + i;
      instalments.add(
          "ct-%s-2026,%s,statutory,%d,%s-01,100.00"
              .formatted(ref, ref, i, month > 12 ? "2027-01" : "2026-%02d".formatted(month)));
    }
    var n = Integer.toString(number);
    return rows("parties", "party_id,party_type,forename,surname", "P" + n + ",person,Ann,Oak")
        .rows(
            "party_addresses",
            "party_id,address_type,line_1,postcode",
            "P" + n + ",residence,1 Test Road,AB1 2CD")
        .rows("properties", "property_ref,line_1,postcode", "R" + n + ",1 Test Road,AB1 2CD")
        .rows(
            "accounts",
            "account_ref,stream,property_ref,status,balance",
            ref + ",council_tax,R" + n + ",open,1000.00")
        .rows("account_parties", "account_ref,party_id,role", ref + ",P" + n + ",liable")
        .rows(
            "charges",
            "charge_id,account_ref,charge_type,financial_year,amount,issued_on",
            "C" + n + "," + ref + ",council_tax,2026-27,1000.00,2026-03-10")
        .rows(
            "instalments",
            "plan_id,account_ref,plan_type,sequence,due_on,amount",
            instalments.toArray(String[]::new));
  }

  public Package rows(String table, String header, String... rows) {
    var lines = new ArrayList<String>();
    lines.add(header);
    lines.addAll(List.of(rows));
    tables.put(table, lines);
    return this;
  }

  Package more(String table, String... rows) {
    tables
        .computeIfAbsent(table, name -> new ArrayList<>(List.of(header(name))))
        .addAll(List.of(rows));
    return this;
  }

  Package without(String table) {
    tables.remove(table);
    return this;
  }

  Package deleted(String table, String... keys) {
    deleted.put(table, List.of(keys));
    tables.putIfAbsent(table, List.of(header(table)));
    return this;
  }

  public Package asAt(String time) {
    asAt = time;
    return this;
  }

  Package id(UUID extract) {
    id = extract;
    return this;
  }

  Package organisation(String code) {
    organisation = code;
    return this;
  }

  /// Replaces text in the finished manifest.
  Package changing(String text, String by) {
    changes.put(text, by);
    return this;
  }

  UUID id() {
    return id;
  }

  Path write(Path parent) {
    try {
      var folder = Files.createDirectories(parent.resolve(UUID.randomUUID().toString()));
      var files = new ArrayList<String>();
      for (var table : tables.entrySet()) {
        files.add(file(folder, table.getKey(), table.getValue()));
      }
      var manifest =
          """
          {"format_version": "0.1", "source_system": "%s", "organisation": "%s",
           "extract_id": "%s", "extract_type": "%s", %s"as_at": "%s",
           "created_at": "2026-11-20T19:00:00Z", "files": [%s]}
          """
              .formatted(
                  SOURCE,
                  organisation,
                  id,
                  full ? "full" : "delta",
                  full ? "" : "\"previous_extract_id\": \"" + previous + "\", ",
                  asAt,
                  String.join(", ", files));
      for (var change : changes.entrySet()) {
        manifest = manifest.replace(change.getKey(), change.getValue());
      }
      Files.writeString(folder.resolve("manifest.json"), manifest);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String file(Path folder, String table, List<String> lines) throws IOException {
    var bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(table + ".csv"), bytes);
    var more = "";
    var columns = List.of(lines.getFirst().split(","));
    var money = Math.max(columns.indexOf("amount"), columns.indexOf("balance"));
    if (money >= 0) {
      var total = Money.ZERO;
      for (var line : lines.subList(1, lines.size())) {
        var cells = line.split(",", -1);
        if (cells.length > money && cells[money].matches("-?\\d+\\.\\d\\d")) {
          total = total.plus(Money.parse(cells[money]));
        }
      }
      more = ", \"amount_total\": \"" + total.plain() + "\"";
    }
    if (deleted.containsKey(table)) {
      Files.write(folder.resolve(table + ".deleted"), deleted.getOrDefault(table, List.of()));
      more += ", \"deleted_keys_file\": \"" + table + ".deleted\"";
    }
    return "{\"name\": \"%s.csv\", \"rows\": %d, \"sha256\": \"%s\"%s}"
        .formatted(
            table,
            lines.size() - 1,
            HexFormat.of().formatHex(CsvFile.sha256Digest().digest(bytes)),
            more);
  }

  private static String header(String table) {
    var schema = TableSchema.ofExtract(table);
    return String.join(",", schema.fields().stream().map(FieldRule::name).toList());
  }
}
