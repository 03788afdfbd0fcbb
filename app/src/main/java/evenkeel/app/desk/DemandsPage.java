package evenkeel.app.desk;

/// Every demand of an account's leases, and what has become of it.
///
/// @param mayRecord whether this officer may record what is known of one
public record DemandsPage(String reference, DemandsPanel panel, boolean mayRecord)
    implements OfAccount {

  @Override
  public String title() {
    return "Demands of the lease";
  }
}
