package evenkeel.bench.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rows of one table: what they say, and which other rows they refer to.
final class Rows {

  /// A row referred to by its table and generated number.
  record Reference(int row, String column, String table, String number) {}

  private static final Pattern CHARGE = Pattern.compile("charge[a-z-]*:\\d+");
  private static final String CHARGES = "accounts.charge";

  private final List<String> said = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Map<String, Integer> byNumber = new HashMap<>();

  /// @param values the column's values in the order of the columns
  void add(List<Column> columns, List<@Nullable String> values) {
    var row = said.size();
    var text = new StringBuilder();
    var kind = "";
    for (var i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var value = values.get(i);
      kind = column.name().equals("subject_kind") && value != null ? value : kind;
      var target =
          switch (column.kind()) {
            case REFERENCE -> column.refersTo();
            case SUBJECT -> subject(kind);
            case CHARGE_KEY -> value != null && CHARGE.matcher(value).matches() ? CHARGES : null;
            case NUMBER, CLOCK, THERE, DETAILS, PLAIN -> null;
          };
      if (column.kind() == Column.Kind.NUMBER && value != null) {
        byNumber.put(value, row);
      } else if (target != null && value != null) {
        references.add(
            new Reference(row, column.name(), target, value.substring(value.indexOf(':') + 1)));
      } else if (column.kind() != Column.Kind.CLOCK) {
        text.append(column.name()).append('=').append(value).append(" | ");
      }
    }
    said.add(text.toString());
  }

  /// The table that an audit row's subject is in; what is not numbered stays as it is said.
  private static @Nullable String subject(String kind) {
    return switch (kind) {
      case "account" -> "accounts.account";
      case "batch" -> "letters.batch";
      case "notice" -> "letters.notice";
      case "file" -> "intake.file";
      default -> null;
    };
  }

  int size() {
    return said.size();
  }

  String said(int row) {
    return said.get(row);
  }

  List<Reference> references() {
    return references;
  }

  /// The row of a generated number; -1 when there is none.
  int of(String number) {
    return byNumber.getOrDefault(number, -1);
  }
}
