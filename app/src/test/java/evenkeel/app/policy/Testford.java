package evenkeel.app.policy;

import evenkeel.core.calendar.Nation;
import java.util.List;

/// The council of tests that care little which council it is.
public final class Testford {

  public static final Council COUNCIL =
      new Council(
          "Testford Council",
          Nation.ENGLAND,
          "E07999901",
          List.of("Town Hall", "AB1 2CD"),
          "01632 960000",
          "tax@testford.example",
          "testford.example",
          "testford.example/pay",
          "01632 960001",
          "Free advice: MoneyHelper.");

  private Testford() {}
}
