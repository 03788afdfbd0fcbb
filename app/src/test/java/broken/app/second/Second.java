package broken.app.second;

import broken.app.first.First;
import broken.app.first.inside.Hidden;
import org.springframework.stereotype.Component;

/// Reaches where it may not.
@Component
public class Second {
  Second(First first, Hidden hidden) {
    var _ = first.hashCode();
    var _ = hidden.hashCode();
  }
}
