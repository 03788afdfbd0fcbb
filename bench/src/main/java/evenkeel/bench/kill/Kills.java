package evenkeel.bench.kill;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Lets an import, a night and a release run whole, one after the other, then kills each at seeded
/// points on a copy of what it began with, runs it again to its end and compares every table.
final class Kills implements AutoCloseable {

  private static final List<Work> IN_TURN =
      List.of(Work.NIGHT, Work.IMPORT, Work.RELEASE, Work.NIGHT);
  private static final int TRIES = 5;

  /// What came of one kill.
  ///
  /// @param struck what the process said last
  /// @param differences empty when every table is as after an uninterrupted run
  record Result(Work work, String struck, List<String> differences) {}

  private final KilledCouncil council;
  private final Random random;
  private final Map<Work, List<KilledProcess.Said>> whole = new EnumMap<>(Work.class);
  private final Map<Work, Contents> expected = new EnumMap<>(Work.class);
  private final Map<Work, List<Integer>> points = new EnumMap<>(Work.class);
  private int number;

  Kills(Path folder, long seed) throws IOException {
    council = new KilledCouncil(folder, seed);
    random = new Random(seed);
  }

  /// Runs each work whole; what it began with is kept beside what it ended with.
  void prepare() throws IOException, InterruptedException {
    council.empty(before(Work.IMPORT));
    for (var work : Work.values()) {
      var name = after(work);
      var database = council.copy(before(work), name);
      whole.put(work, process(work, name, database).wholeRun());
      expected.put(work, Contents.of(database));
    }
  }

  private static String before(Work work) {
    return work.ordinal() == 0 ? "empty" : after(Work.values()[work.ordinal() - 1]);
  }

  private static String after(Work work) {
    return "after_" + work.name().toLowerCase(java.util.Locale.ROOT);
  }

  String size() {
    return Objects.requireNonNull(expected.get(Work.RELEASE)).size();
  }

  /// Kills the next work at the next of its points.
  Result next() throws IOException, InterruptedException {
    var work = IN_TURN.get(number % IN_TURN.size());
    var said = Objects.requireNonNull(whole.get(work));
    var line = point(work, said.size() - 1);
    var after =
        (long) (random.nextDouble() * (said.get(line + 1).millis() - said.get(line).millis()));
    for (var i = 0; i < TRIES; i++) {
      var name = "killed_" + number + "_" + i;
      var database = council.copy(before(work), name);
      var struck = process(work, name, database).killedAt(said.get(line).words(), after);
      if (struck.isPresent()) {
        number++;
        again(work, name, database);
        var result = new Result(work, struck.get(), differences(work, name, database));
        council.drop(name);
        return result;
      }
      council.drop(name);
      after /= 2;
    }
    throw new IllegalStateException(work + " always ended before it could be killed");
  }

  /// Points in an order of chance, none twice before all were had.
  private int point(Work work, int of) {
    var left = points.computeIfAbsent(work, _ -> new ArrayList<>());
    if (left.isEmpty()) {
      for (var i = 0; i < of; i++) {
        left.add(i);
      }
      Collections.shuffle(left, random);
    }
    return left.removeLast();
  }

  private void again(Work work, String name, DatabaseAddress database) {
    try (var service =
        EvenkeelApplication.quiet(
            database, Map.of("evenkeel.print-folder", council.printFolder(name).toString()))) {
      work.run(service, council.files(), Progress.SILENT);
    }
  }

  private List<String> differences(Work work, String name, DatabaseAddress database)
      throws IOException {
    var found =
        new ArrayList<>(
            Contents.of(database).differences(Objects.requireNonNull(expected.get(work))));
    var printed = printed(council.printFolder(name));
    if (work == Work.RELEASE && !printed.equals(printed(council.printFolder(after(work))))) {
      found.add("print folder: " + printed);
    }
    return found;
  }

  /// The print files by name, each with what is in it.
  private static Map<String, List<String>> printed(Path folder) throws IOException {
    var printed = new TreeMap<String, List<String>>();
    if (Files.exists(folder)) {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          try (var zip = new ZipFile(file.toFile())) {
            printed.put(
                file.getFileName().toString(), zip.stream().map(ZipEntry::getName).toList());
          }
        }
      }
    }
    return printed;
  }

  private KilledProcess process(Work work, String name, DatabaseAddress database) {
    return new KilledProcess(work, database, council.printFolder(name), council.files());
  }

  @Override
  public void close() {
    council.close();
  }
}
