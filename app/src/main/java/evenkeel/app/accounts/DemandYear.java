package evenkeel.app.accounts;

/// What the service charge's own year says of one demand.
///
/// @param from where it says so, in words that begin no sentence
/// @param says null is what it does not tell
public record DemandYear(String from, DemandRecord says) {

  /// The same with what another tells where this one tells nothing.
  public DemandYear with(DemandYear other) {
    var all = says.values();
    var more = other.says.values();
    for (var i = 0; i < all.length; i++) {
      all[i] = all[i] == null ? more[i] : all[i];
    }
    return new DemandYear(from + " with " + other.from, DemandRecord.of(all));
  }
}
