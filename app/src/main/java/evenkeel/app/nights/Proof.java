package evenkeel.app.nights;

/// One thing that must add up at the end of a night.
///
/// @param question what was asked, in words
/// @param found what was found, with the figures
public record Proof(String question, boolean passed, String found) {}
