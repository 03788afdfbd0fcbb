package evenkeel.bench.kill;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a column of any table is compared. Whatever is not named here is compared as it stands.
///
/// @param refersTo the table whose generated number it holds; the row there is compared instead
record Column(String table, String name, Kind kind, @Nullable String refersTo) {

  /// How it is compared.
  enum Kind {
    /// The row's own generated number: not compared, it only ties rows together.
    NUMBER,
    /// A generated number of another row: that row is compared.
    REFERENCE,
    /// A reference whose table stands in `subject_kind`.
    SUBJECT,
    /// A text that ends in the generated number of a charge, which is compared.
    CHARGE_KEY,
    /// What was done, as JSON; a hash over a letter's clock time and the generated number of a step
    /// in it are not compared, but the step is, in its own table.
    DETAILS,
    /// A clock time, or what is hashed over clock times and numbers: not compared.
    CLOCK,
    /// A clock time of which only matters whether it is there.
    THERE,
    PLAIN
  }

  /// Hashes over rows that hold clock times and generated numbers, and the numbers they cover: how
  /// many rows a seal covers is compared. A PDF holds the time of its making, so that neither it
  /// nor its hash is compared, but the hash of the letter's text is.
  private static final List<String> HASHED_OVER_CLOCK =
      List.of(
          "audit.act.row_hash",
          "audit.look.row_hash",
          "audit.seal.seal",
          "audit.seal.previous_seal",
          "audit.seal.first_seq",
          "audit.seal.last_seq",
          "letters.document.pdf",
          "letters.document.sha256",
          "letters.print_file.sha256");

  /// References that no constraint declares and whose column is not called after its table.
  private static final Map<String, String> REFERENCES =
      Map.of(
          "letters.batch.composed_to", "accounts.debt",
          "nights.chunk.first_debt", "accounts.debt",
          "nights.chunk.last_debt", "accounts.debt",
          "ledger.suspense_item.request_id", "audit.approval_request");

  /// What the database says of a column.
  ///
  /// @param declared the table that a constraint says it refers to
  record Described(
      String table,
      String name,
      String type,
      boolean identity,
      @Nullable String usually,
      @Nullable String declared) {}

  /// @param numbered tables whose rows have a generated number, by their name without schema
  static Column of(Described column, Map<String, String> numbered) {
    var full = column.table() + "." + column.name();
    if (column.identity()) {
      return new Column(column.table(), column.name(), Kind.NUMBER, null);
    }
    if (HASHED_OVER_CLOCK.contains(full) || isClock(column)) {
      return new Column(column.table(), column.name(), Kind.CLOCK, null);
    }
    if (column.name().equals("finished_at")) {
      return new Column(column.table(), column.name(), Kind.THERE, null);
    }
    if (full.equals("ledger.entry.idempotency_key")) {
      return new Column(column.table(), column.name(), Kind.CHARGE_KEY, null);
    }
    if (column.name().equals("details") && column.type().equals("jsonb")) {
      return new Column(column.table(), column.name(), Kind.DETAILS, null);
    }
    if (column.name().equals("subject_id")) {
      return new Column(column.table(), column.name(), Kind.SUBJECT, null);
    }
    var target = target(column, full, numbered);
    return new Column(
        column.table(), column.name(), target == null ? Kind.PLAIN : Kind.REFERENCE, target);
  }

  private static @Nullable String target(
      Described column, String full, Map<String, String> numbered) {
    if (column.declared() != null && numbered.containsValue(column.declared())) {
      return column.declared();
    }
    if (REFERENCES.containsKey(full)) {
      return REFERENCES.get(full);
    }
    return column.type().equals("bigint") && column.name().endsWith("_id")
        ? numbered.get(column.name().substring(0, column.name().length() - 3))
        : null;
  }

  /// Times that the database's clock fills in.
  private static boolean isClock(Described column) {
    return column.usually() != null
        && column.type().equals("timestamp with time zone")
        && (column.usually().contains("clock_timestamp()") || column.usually().contains("now()"));
  }

  /// What is asked of the database for it.
  String expression() {
    return switch (kind) {
      case CLOCK -> "''";
      case THERE -> "(\"" + name + "\" is not null)::text";
      case DETAILS -> "(\"" + name + "\" - 'sha256' - 'step')::text";
      case PLAIN, NUMBER, REFERENCE, SUBJECT, CHARGE_KEY -> "\"" + name + "\"::text";
    };
  }
}
