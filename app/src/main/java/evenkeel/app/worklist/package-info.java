/// The book of who works on which debts: portfolios, debts handed over one by one, absences and who
/// covers. What each of them holds is for monitoring to sort and for the desk to show.
@ApplicationModule(
    displayName = "2 Worklist",
    allowedDependencies = {"accounts", "audit", "access", "api", "policy", "store"})
@NullMarked
package evenkeel.app.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
