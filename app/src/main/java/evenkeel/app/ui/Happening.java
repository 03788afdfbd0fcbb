package evenkeel.app.ui;

import org.jspecify.annotations.Nullable;

/// Something that happened, on a timeline.
///
/// @param by such as `by Sam Ahmed`
/// @param when as shown: the day, with the time where it is known
/// @param href what shows more of it, null when nothing does
public record Happening(String title, String by, String when, String text, @Nullable String href) {}
