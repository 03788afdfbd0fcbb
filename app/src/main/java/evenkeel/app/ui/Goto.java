package evenkeel.app.ui;

/// Go to another page of ours, after a form was acted on.
///
/// @param address from the root of the service: `/people/12`
/// @param done what was done, shown once on the next page; blank for nothing to say
public record Goto(String address, String done) implements Reply {

  public Goto {
    if (!address.startsWith("/") || address.startsWith("//")) {
      throw new IllegalArgumentException("expected an address of ours, found " + address);
    }
  }

  public static Goto page(String address) {
    return new Goto(address, "");
  }
}
