package evenkeel.app.letters;

import evenkeel.app.accounts.Leases;

/// A lease in the words of a letter: its day, its dwelling, who made it and that it was assigned.
/// What the books do not tell is left blank, and a letter that must say it cannot leave.
final class Agreements {

  private Agreements() {}

  /// @param property the dwelling, on one line; blank where it is not said
  static Letter.Agreement of(Leases.Lease lease, String property) {
    return new Letter.Agreement(named(lease, property), parties(lease), assigned(lease));
  }

  private static String named(Leases.Lease lease, String property) {
    var start = lease.start();
    var title = lease.titleNumber();
    return start == null
        ? ""
        : "the lease of "
            + Letter.day(start)
            + (property.isEmpty() ? "" : " of " + property)
            + (title == null ? "" : ", title number " + title);
  }

  private static String parties(Leases.Lease lease) {
    var landlord = lease.landlord();
    return landlord == null || lease.leaseholders().isEmpty()
        ? ""
        : landlord
            + ", the landlord, and "
            + Letter.inWords(lease.leaseholders())
            + (lease.leaseholders().size() > 1 ? ", the leaseholders" : ", the leaseholder");
  }

  private static String assigned(Leases.Lease lease) {
    var on = lease.assignedOn();
    return on == null ? "" : "It was last assigned on " + Letter.day(on) + ".";
  }
}
