package evenkeel.app.ui;

/// A link among its like, in a sub-navigation or over a list.
///
/// @param count how many it leads to, negative when it counts nothing
public record Tab(String text, String href, boolean current, long count) {

  public static Tab of(String text, String href, boolean current) {
    return new Tab(text, href, current, -1);
  }
}
