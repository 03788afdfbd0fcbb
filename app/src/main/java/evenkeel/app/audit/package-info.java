/// Who did what, who saw what, when and why; and the one mechanism for a second person's approval.
/// Rows are append-only, carry their own hash, and are chained by a sealing step.
@ApplicationModule(
    displayName = "– Audit",
    allowedDependencies = {})
@NullMarked
package evenkeel.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
