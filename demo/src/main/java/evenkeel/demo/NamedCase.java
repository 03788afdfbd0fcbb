package evenkeel.demo;

/// One of the fixed cases that a demonstration can count on, whatever the size and the seed.
///
/// @param reference the account's payment reference
/// @param name who it is
/// @param story what happened, in one sentence
/// @param expect what to find on the business date
public record NamedCase(int number, String reference, String name, String story, String expect) {}
