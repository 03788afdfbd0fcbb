package evenkeel.app.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// One page of a list. The next page is at `next`; there is none when it is null.
///
/// @param notShown how many are left out because the caller declared to know somebody to whom they
///   belong: where a search, notices or the access log are read page by page those of this page, of
///   any other list all
public record Listed<T>(List<T> items, @Nullable String next, long notShown) {

  /// The most rows that one call answers.
  public static final int MOST = 200;

  private static final int USUAL = 50;

  public Listed {
    items = List.copyOf(items);
  }

  /// A page of which nothing is left out.
  public Listed(List<T> items, @Nullable String next) {
    this(items, next, 0);
  }

  /// How many rows a call asks for.
  ///
  /// @param limit as sent; null for the usual number
  public static int limit(@Nullable Integer limit) {
    if (limit != null && (limit < 1 || limit > MOST)) {
      throw Refusal.unreadable(
          "limit", "out-of-range", "expected a limit from 1 to " + MOST + ", found " + limit);
    }
    return limit == null ? USUAL : limit;
  }

  /// A list that has no further page.
  public static <T> Listed<T> whole(List<T> items) {
    return new Listed<>(items, null);
  }

  /// Rows that were read with one more than the limit, to see whether there is a next page.
  ///
  /// @param cursor what leads on from the last row given
  public static <T> Listed<T> of(
      List<T> rows, int limit, java.util.function.Function<T, Cursor> cursor) {
    if (rows.size() <= limit) {
      return whole(rows);
    }
    var page = rows.subList(0, limit);
    var next =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("cursor", cursor.apply(page.getLast()).text())
            .build()
            .toUriString();
    return new Listed<>(page, next.substring(next.indexOf("/api/")));
  }
}
