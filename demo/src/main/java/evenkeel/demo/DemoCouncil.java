package evenkeel.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// The invented council: the same files at every run of one seed, written as a council's own
/// systems would write them. What it writes goes through the same intake as anybody's.
public final class DemoCouncil {

  static final String ONS_CODE = "E07999901";

  private static final int CHUNK = 500;

  /// Hears how many accounts have been written.
  @FunctionalInterface
  public interface Written {
    void so(long accounts, long of);
  }

  private final Settings settings;

  private DemoCouncil(Settings settings) {
    this.settings = settings;
  }

  public static DemoCouncil of(Settings settings) {
    return new DemoCouncil(settings);
  }

  /// The forty named cases; the same whatever the size and the seed.
  public static List<NamedCase> cases() {
    var settings = Settings.standard(Settings.LEAST, 1, 1);
    return Cases.all(settings).stream().map(Cases.Case::named).toList();
  }

  /// What officers did in the product itself, in order of days.
  public static List<OfficerAct> officerActs() {
    return Cases.ACTS;
  }

  /// The service charge years that officers shared out, in order of days.
  public static List<YearShared> yearsShared() {
    return YearShared.ALL;
  }

  public static Authority.Details council() {
    return Authority.KELMERE;
  }

  public static List<Authority.Worker> officers() {
    return Authority.WORKERS;
  }

  /// Who looks after which debts.
  public static List<Authority.Portfolio> portfolios() {
    return Authority.PORTFOLIOS;
  }

  /// Who is away on the business date.
  public static Authority.Absence away() {
    return Authority.AWAY;
  }

  public static List<Authority.Choice> policy() {
    return Authority.CHOICES;
  }

  /// Writes every file under a folder. Memory stays the same whatever the number of accounts.
  public Delivery write(Path folder, Written progress) throws IOException {
    var files = new CouncilFiles(settings, folder);
    var named = Cases.all(settings).stream().flatMap(c -> c.stories().stream()).toList();
    files.add(chunk().add(named));
    var taxed = named.stream().filter(s -> s.stream() == Stream.COUNCIL_TAX).count();
    var crowd = Math.toIntExact(settings.accounts() - taxed);
    var threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    try (var workers = Executors.newFixedThreadPool(threads)) {
      var waiting = new ArrayDeque<Future<Chunk>>();
      for (var from = 0; from < crowd; from += CHUNK) {
        waiting.add(workers.submit(chunk(from, Math.min(from + CHUNK, crowd))));
        if (waiting.size() > threads * 2) {
          files.add(finished(waiting.remove()));
          progress.so(from, settings.accounts());
        }
      }
      while (!waiting.isEmpty()) {
        files.add(finished(waiting.remove()));
      }
    }
    progress.so(settings.accounts(), settings.accounts());
    return files.close();
  }

  private Callable<Chunk> chunk(int from, int to) {
    return () -> {
      var crowd = new Crowd(settings);
      var chunk = chunk();
      LongStream.range(from, to).forEach(entity -> chunk.add(crowd.stories(entity)));
      return chunk;
    };
  }

  private Chunk chunk() {
    return new Chunk(Days.of(settings.historyThrough()), Days.of(settings.businessDate()));
  }

  private static Chunk finished(Future<Chunk> chunk) {
    try {
      return chunk.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("writing the demo council was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the demo council could not be written", e.getCause());
    }
  }
}
