package evenkeel.app.letters;

import java.util.Set;

/// Which of a batch's notices an act is meant for.
public sealed interface Selection {

  /// Everything that waits to be released.
  record Everything() implements Selection {}

  /// Those ticked.
  record Only(Set<Long> notices) implements Selection {
    public Only {
      notices = Set.copyOf(notices);
    }
  }

  /// All but those ticked.
  record AllBut(Set<Long> notices) implements Selection {
    public AllBut {
      notices = Set.copyOf(notices);
    }
  }

  /// Whether it takes a notice.
  default boolean takes(long notice) {
    return switch (this) {
      case Everything() -> true;
      case Only(var ticked) -> ticked.contains(notice);
      case AllBut(var ticked) -> !ticked.contains(notice);
    };
  }
}
