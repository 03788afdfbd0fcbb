package evenkeel.core.law;

/// One file of law as text, however it was read.
///
/// @param path below `law/`, such as `england/council-tax/rules.csv`; the nation is its first part
public record LawText(String path, String text) {}
