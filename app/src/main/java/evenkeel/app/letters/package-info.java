/// Notices: batches with their proofs, letters as accessible documents, print files, despatch and
/// recall. Nothing leaves the council but through here.
@ApplicationModule(
    displayName = "4 Letters",
    allowedDependencies = {
      "monitoring",
      "history",
      "accounts",
      "people",
      "audit",
      "access",
      "api",
      "policy",
      "store",
      "ui"
    })
@NullMarked
package evenkeel.app.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
