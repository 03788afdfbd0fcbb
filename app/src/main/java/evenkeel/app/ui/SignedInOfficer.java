package evenkeel.app.ui;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is signed in on this request, if anyone is: error and sign-in pages must come either way.
@Component
class SignedInOfficer {

  Optional<Officer> find() {
    return Officers.of(SecurityContextHolder.getContext().getAuthentication());
  }
}
