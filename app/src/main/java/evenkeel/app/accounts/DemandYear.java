package evenkeel.app.accounts;

/// What the service charge's own year says of one demand.
///
/// @param from where it says so, in words that begin no sentence
/// @param says null is what it does not tell
public record DemandYear(String from, DemandRecord says) {}
