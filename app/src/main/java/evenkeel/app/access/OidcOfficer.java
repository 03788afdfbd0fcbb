package evenkeel.app.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// An officer whom the council's identity provider vouches for.
final class OidcOfficer extends DefaultOidcUser implements HoldsOfficer {

  private static final long serialVersionUID = 1L;

  private final Officer officer;

  OidcOfficer(OidcUser user, Officer officer) {
    super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
    this.officer = officer;
  }

  @Override
  public Officer officer() {
    return officer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other) && other instanceof OidcOfficer o && o.officer.equals(officer);
  }

  @Override
  public int hashCode() {
    return officer.hashCode();
  }
}
