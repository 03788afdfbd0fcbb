package evenkeel.app.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Makes many letters' documents at once, on a few threads: it is the processor that limits them.
final class Rendering implements AutoCloseable {

  private static final int THREADS = 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("letters-", 1).daemon().factory());

  /// @return the documents, in the order of the letters
  List<Documents.Document> all(List<LetterMaking.Made> letters) {
    var tasks = new ArrayList<Callable<Documents.Document>>(letters.size());
    for (var made : letters) {
      tasks.add(() -> one(made));
    }
    try {
      var documents = new ArrayList<Documents.Document>(letters.size());
      for (var done : threads.invokeAll(tasks)) {
        documents.add(done.get());
      }
      return documents;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("rendering was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a letter could not be rendered", e.getCause());
    }
  }

  static Documents.Document one(LetterMaking.Made made) {
    var pdf = LetterPdf.of(made.html());
    return new Documents.Document(
        made.letter().notice(),
        made.letter().template(),
        made.letter().ask().issueOn(),
        Documents.sha256(pdf.content()),
        Documents.sha256(made.html()),
        pdf.pages(),
        pdf.content());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
