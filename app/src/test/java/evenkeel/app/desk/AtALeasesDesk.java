package evenkeel.app.desk;

import evenkeel.app.access.Role;
import evenkeel.app.ui.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// A test of what an officer does on a lease: the street, and the officer, signed in.
abstract class AtALeasesDesk {

  static Leaseholders leases;
  static Visitor officer;

  @BeforeAll
  static void start() {
    leases = new Leaseholders();
    officer = leases.visitor(Role.OFFICER);
  }

  @AfterAll
  static void stop() {
    leases.close();
  }
}
