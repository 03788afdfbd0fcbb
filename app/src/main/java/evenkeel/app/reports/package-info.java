/// What the council reports of its debts and learns from them: figures from the books, each with
/// the accounts behind it for those who may see them.
@ApplicationModule(
    displayName = "6 Reports",
    allowedDependencies = {"audit", "access", "api", "policy", "store", "ui"})
@NullMarked
package evenkeel.app.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
