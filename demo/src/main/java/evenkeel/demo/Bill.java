package evenkeel.demo;

import java.util.ArrayList;
import java.util.List;

/// A year's bill and its instalments, and how both change in the year.
final class Bill {

  /// What one instalment asks for from a day on; nought when it is withdrawn.
  record Version(int known, int sequence, int due, long pence) {}

  private static final class Instalment {
    private final int sequence;
    private final int due;
    private long pence;

    Instalment(int sequence, int due, long pence) {
      this.sequence = sequence;
      this.due = due;
      this.pence = pence;
    }
  }

  private record Changed(int day, long total) {}

  private final List<Instalment> instalments = new ArrayList<>(12);
  private final List<Version> versions = new ArrayList<>(12);
  private final List<Changed> changes = new ArrayList<>(1);
  private final int issued;
  private long total;

  Bill(int issued, long total, List<Scheme.Due> dues) {
    this.issued = issued;
    this.total = total;
    for (var due : dues) {
      instalments.add(new Instalment(instalments.size() + 1, due.day(), due.pence()));
      versions.add(new Version(issued, instalments.size(), due.day(), due.pence()));
    }
  }

  /// From a day on, the year's charge is another. Instalments that have fallen due stay; the rest
  /// is spread over those still to come.
  void changeOn(int day, long newTotal) {
    changes.add(new Changed(day, newTotal));
  }

  /// Whether the charge changes on one of these days, both included.
  boolean changesBetween(int from, int to) {
    return changes.stream().anyMatch(change -> change.day() >= from && change.day() <= to);
  }

  /// The last day up to a day on which the charge changed, or the day of issue.
  int lastChange(int until) {
    return changes.stream().mapToInt(Changed::day).filter(d -> d <= until).max().orElse(issued);
  }

  int issued() {
    return issued;
  }

  long total() {
    return total;
  }

  int size() {
    return instalments.size();
  }

  int due(int i) {
    return instalments.get(i).due;
  }

  long pence(int i) {
    return instalments.get(i).pence;
  }

  int lastDue() {
    return instalments.isEmpty() ? issued : instalments.getLast().due;
  }

  List<Version> versions() {
    return versions;
  }

  /// What has fallen due by the end of a day.
  long dueBy(int day) {
    var due = 0L;
    for (var instalment : instalments) {
      if (instalment.due <= day) {
        due += instalment.pence;
      }
    }
    return due;
  }

  void change(int day, long paid) {
    for (var change : changes) {
      if (change.day() == day) {
        spread(day, change.total());
      }
    }
  }

  private void spread(int day, long newTotal) {
    total = newTotal;
    var left = newTotal;
    var coming = new ArrayList<Instalment>();
    for (var instalment : instalments) {
      if (instalment.due <= day + 14) {
        // What has fallen due stays, as far as the new charge goes.
        left -= set(day, instalment, Math.min(instalment.pence, left));
      } else {
        coming.add(instalment);
      }
    }
    if (coming.isEmpty() && left > 0 && !instalments.isEmpty()) {
      var last = instalments.getLast();
      set(day, last, last.pence + left);
    }
    var parts = Scheme.parts(Math.max(left, 0), Math.max(coming.size(), 1));
    for (var i = 0; i < coming.size(); i++) {
      set(day, coming.get(i), i < parts.size() ? parts.get(i) : 0);
    }
    instalments.removeIf(instalment -> instalment.pence == 0);
  }

  private long set(int day, Instalment instalment, long pence) {
    if (instalment.pence != pence) {
      instalment.pence = pence;
      versions.add(new Version(day, instalment.sequence, instalment.due, pence));
    }
    return pence;
  }
}
