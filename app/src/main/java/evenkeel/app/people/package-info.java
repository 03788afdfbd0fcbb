/// The book of people: what each source says of a party, addresses, markers, and which parties are
/// one person.
@ApplicationModule(
    displayName = "2 People",
    allowedDependencies = {"audit", "access", "policy", "store"})
@NullMarked
package evenkeel.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
