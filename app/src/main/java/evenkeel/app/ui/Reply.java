package evenkeel.app.ui;

/// What a controller answers: a page, or where to go next.
public sealed interface Reply permits Page, Goto {}
