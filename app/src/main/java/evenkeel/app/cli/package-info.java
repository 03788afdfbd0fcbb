/// The command line: finds the database, starts what a command needs, says in one line what is
/// wrong.
@ApplicationModule(displayName = "– Command line")
@NullMarked
package evenkeel.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
