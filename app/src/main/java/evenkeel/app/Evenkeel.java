package evenkeel.app;

import evenkeel.app.cli.EvenkeelCommand;

/// Where the launcher enters.
public final class Evenkeel {

  private Evenkeel() {}

  public static void main(String[] arguments) {
    System.exit(EvenkeelCommand.run(arguments));
  }
}
