package evenkeel.app.cli;

/// Something that the person at the command line can mend. Its message is the one line they see.
public class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Trouble(String message) {
    super(message);
  }
}
