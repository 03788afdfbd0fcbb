package evenkeel.app.cli;

import evenkeel.app.store.ServerVersion;
import java.io.PrintWriter;
import org.flywaydb.core.api.exception.FlywayValidateException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./evenkeel`: the commands and how they report.
@Command(
    name = "evenkeel",
    mixinStandardHelpOptions = true,
    version = "Evenkeel 0.1.0",
    description = "Collects what is owed to a council, fairly and lawfully.",
    footer = {
      "",
      "Commands of the launcher itself:",
      "  ./evenkeel test    runs the whole suite, browser tests included",
      "  ./evenkeel bench   measures the product beside the limit of the same machine",
      "  ./evenkeel build   builds what changed; every other command does so by itself",
      "  ./evenkeel format  formats the code",
      "",
      "The database is found in this order: --database-url or EVENKEEL_DATABASE_URL, with",
      "EVENKEEL_DATABASE_USER and _PASSWORD for the application and EVENKEEL_DATABASE_OWNER and",
      "_OWNER_PASSWORD for migrations; otherwise the embedded server in the --data folder."
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      CouncilCommand.class,
      NightCommand.class,
      ImportCommand.class,
      OfficerCommand.class,
      VerifyAuditCommand.class,
      LawCommand.class,
    })
public final class EvenkeelCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /// Runs one command.
  ///
  /// @return the process's exit code: 0 done, 1 failed, 2 used wrongly
  public static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new EvenkeelCommand())
        .setExecutionExceptionHandler((failure, line, _) -> report(failure, line.getErr()));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  /// Trouble is one line; anything else is our own mistake, and shows where.
  private static int report(Exception failure, PrintWriter out) {
    if (isStopping()) {
      out.println("evenkeel: stopped; what was finished is kept");
      return 1;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Trouble trouble) {
        out.println("evenkeel: " + trouble.getMessage());
        return 1;
      }
      if (cause instanceof ServerVersion.TooOld old) {
        out.println("evenkeel: " + old.getMessage());
        return 1;
      }
      if (cause instanceof FlywayValidateException) {
        out.println(
            "evenkeel: the database's tables were made by another release, and this one cannot"
                + " carry them on: use the release that made them, or another database (--data,"
                + " --database-url). Nothing was changed.");
        return 1;
      }
      if (cause instanceof java.net.BindException) {
        out.println("evenkeel: the port is in use: choose another with --port");
        return 1;
      }
      if (cause instanceof java.net.ConnectException) {
        out.println(
            "evenkeel: the database does not answer: is it running, and is its address right?");
        return 1;
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.sql.SQLException refused) {
        out.println("evenkeel: the database refused: " + refused.getMessage());
        return 1;
      }
    }
    failure.printStackTrace(out);
    return 1;
  }

  /// Whether the process was told to stop: work that then fails is no news.
  private static boolean isStopping() {
    var hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException stopping) {
      return true;
    }
  }
}
