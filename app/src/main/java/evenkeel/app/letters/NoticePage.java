package evenkeel.app.letters;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Happening;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Words;
import java.util.List;
import java.util.Map;

/// A notice with its proof: what was asked, what was found, and where the law says so.
///
/// @param names the people whom it addresses
/// @param proofs newest first
/// @param mayOpen whether this officer may open the letter
public record NoticePage(
    NoticeRow notice,
    Batch batch,
    List<String> names,
    boolean withheld,
    List<ProofBook.Kept> proofs,
    List<Happening> happenings,
    boolean hasDocument,
    boolean mayOpen,
    boolean maySettle,
    boolean mayRecall,
    String reason,
    Problems problems)
    implements Page {

  public NoticePage {
    names = List.copyOf(names);
    proofs = List.copyOf(proofs);
    happenings = List.copyOf(happenings);
  }

  @Override
  public String title() {
    return notice.step().title() + " " + notice.id() + ", account " + notice.reference();
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("Runs", "/runs"),
        new Crumb("Batches", "/runs/batches"),
        new Crumb(
            notice.step().title() + " of " + Words.date(batch.evening()),
            "/runs/batches/" + batch.id()));
  }

  @Override
  public boolean wide() {
    return true;
  }

  public BatchStatus position() {
    return BatchStatus.of(notice.state());
  }

  /// What a proof was derived for, as a heading.
  public static String stage(ProofBook.Kept proof) {
    var when =
        switch (proof.stage()) {
          case "composing" -> "When it was composed";
          case "release" -> "When it was released";
          case "print" -> "When it was printed";
          case "despatch" -> "When it was posted";
          default -> "When an officer asked";
        };
    return when + ", for " + Words.date(proof.provenFor());
  }

  /// Whether later nights proved the notice again, with the same facts and the same answers as the
  /// proof that is shown first: it is kept once.
  public boolean provenAgain() {
    return proofs.getFirst().stage().equals("composing")
        && proofs.getFirst().evening().isBefore(batch.evening());
  }

  /// Checks that failed come first.
  public static List<evenkeel.core.recovery.Check> ordered(ProofBook.Kept proof) {
    return proof.checks().stream()
        .sorted(java.util.Comparator.comparing(evenkeel.core.recovery.Check::passed))
        .toList();
  }

  /// A fact's name in words.
  public static String fact(String name) {
    var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.UK);
    return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
  }

  /// A fact's value, a line each.
  public static List<String> lines(Object value) {
    return switch (value) {
      case List<?> all when all.isEmpty() -> List.of("none");
      case List<?> all -> all.stream().flatMap(one -> lines(one).stream()).toList();
      case Map<?, ?> parts ->
          List.of(
              parts.entrySet().stream()
                  .map(part -> part.getKey() + " " + part.getValue())
                  .sorted()
                  .reduce((one, other) -> one + ", " + other)
                  .orElse(""));
      default -> List.of("null".equals(value) ? "none" : value.toString());
    };
  }
}
