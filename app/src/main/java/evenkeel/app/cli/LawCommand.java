package evenkeel.app.cli;

import evenkeel.app.policy.Lawbook;
import evenkeel.core.law.Rulebook;
import evenkeel.core.law.Sources;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./evenkeel law`: what of the law on file somebody must read again. It needs no database.
@Command(
    name = "law",
    mixinStandardHelpOptions = true,
    description = "Lists rules whose sources were last read over a year ago (--stale).")
final class LawCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--stale",
      required = true,
      description = "Lists each source that was last read over a year ago, with its rules.")
  private boolean stale;

  @Option(
      names = "--on",
      paramLabel = "YYYY-MM-DD",
      description = "The day from which the year counts back (default: today).")
  private @Nullable LocalDate on;

  @Override
  public Integer call() {
    var day = on == null ? Instant.now().atZone(ZoneId.of("Europe/London")).toLocalDate() : on;
    var sources = Sources.parse(Lawbook.texts("law/sources.csv").getFirst().text());
    var rulebook = Rulebook.parse(Lawbook.texts("law/*/*/rules.csv"));
    var found = sources.stale(day);
    var out = spec.commandLine().getOut();
    found.forEach(source -> print(source, rulebook, out));
    out.println(
        found.isEmpty()
            ? "Every source was read within the year before " + day + "."
            : ("%d of %d sources were last read over a year before %s: read them again, and enter"
                    + " the day in law/sources.csv.")
                .formatted(found.size(), sources.all().size(), day));
    return found.isEmpty() ? 0 : 1;
  }

  private static void print(Sources.Source source, Rulebook rulebook, PrintWriter out) {
    out.println(
        "%s, %s: read on %s, %s"
            .formatted(source.citation(), source.title(), source.readOn(), source.versionRead()));
    rules(source, rulebook).forEach(rule -> out.println("  " + rule));
  }

  private static List<String> rules(Sources.Source source, Rulebook rulebook) {
    var rules = new TreeSet<String>();
    rulebook.all().stream()
        .map(Rulebook.Row::rule)
        .filter(rule -> rule.citation().provision().equals(source.citation()))
        .forEach(rule -> rules.add(rule.key().name()));
    return List.copyOf(rules);
  }
}
