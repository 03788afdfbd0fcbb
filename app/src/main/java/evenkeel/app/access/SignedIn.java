package evenkeel.app.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// An officer with a local account. Roles are ours, so the one authority says only "signed in".
record SignedIn(Officer officer, @Nullable String passwordHash)
    implements UserDetails, HoldsOfficer {

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("OFFICER"));
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return officer.username();
  }
}
