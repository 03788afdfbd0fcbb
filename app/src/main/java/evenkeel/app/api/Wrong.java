package evenkeel.app.api;

/// One thing that is wrong with a call.
///
/// @param pointer where: a JSON pointer into the body such as `/reason`, the name of a parameter or
///   header, or empty for the call as a whole
/// @param code for programs: never changes once released
/// @param message for people: what was expected, what was found
public record Wrong(String pointer, String code, String message) {}
