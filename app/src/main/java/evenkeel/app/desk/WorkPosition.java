package evenkeel.app.desk;

import evenkeel.app.monitoring.WorkFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A place in a worklist: its cut and the case after which it goes on. It travels in addresses, so
/// that nothing is kept between requests.
record WorkPosition(WorkCut cut, WorkFilter.After after) {

  private static final String KEY = "rank";
  private static final String DEBT = "debt";

  /// Reads what [#token] wrote.
  static WorkPosition of(String token) {
    return of(WorkCut.read(token), "all");
  }

  /// What an address asks for.
  ///
  /// @param usual whose list it is when nothing is said
  static WorkPosition of(Map<String, String> asked, String usual) {
    return new WorkPosition(
        WorkCut.of(asked, usual),
        new WorkFilter.After(
            number(asked.get(KEY), WorkFilter.After.START.key()), number(asked.get(DEBT), 0)));
  }

  private static long number(@Nullable String text, long other) {
    return text == null || !text.matches("-?\\d{1,18}") ? other : Long.parseLong(text);
  }

  /// For an address: where a case was opened.
  String token() {
    return URLEncoder.encode(query(), StandardCharsets.UTF_8);
  }

  /// Whether the list is seen from its first case.
  boolean isStart() {
    return after.equals(WorkFilter.After.START);
  }

  /// The same list, going on after this case.
  String query() {
    return cut.query() + "&" + KEY + "=" + after.key() + "&" + DEBT + "=" + after.debt();
  }

  /// The same list from its start.
  String listQuery() {
    return cut.query();
  }
}
