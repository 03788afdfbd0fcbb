package evenkeel.app.ui;

/// Where an officer signs in.
///
/// @param provider where the council's identity provider signs in, blank when there is none
/// @param out whether somebody just signed out
/// @param hint who may sign in on a demonstration, blank on a real installation
public record SignInPage(Problems problems, String provider, boolean out, String hint)
    implements Page {

  @Override
  public String title() {
    return "Sign in";
  }

  @Override
  public Place place() {
    return Place.NOWHERE;
  }
}
