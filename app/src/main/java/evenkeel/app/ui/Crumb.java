package evenkeel.app.ui;

/// A link with its words.
public record Crumb(String text, String href) {}
