package evenkeel.core.recovery;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is on record of the content of an overpayment's decision notice: that it held all that the
/// law asks for (SI 2006/213 Schedule 9 paragraphs 2, 3 and 15), what it lacks, or nothing.
///
/// @param known whether anybody has said
/// @param lacks what it lacks; empty while not known
public record NoticeContent(boolean known, Set<Item> lacks) {

  /// What such a notice must hold.
  public enum Item {
    /// That there is a recoverable overpayment.
    RECOVERABLE("that there is a recoverable overpayment"),
    /// Why: a change of circumstances is no reason by itself.
    WHY("why"),
    AMOUNT("the amount"),
    /// How the amount was worked out.
    HOW("how it was worked out"),
    /// The benefit weeks.
    WEEKS("the benefit weeks"),
    /// How and when to ask for a written statement of reasons.
    REASONS("how and when to ask for reasons"),
    REVISION("how and when to ask for a revision"),
    APPEAL("how and when to appeal"),
    /// Where it comes off benefit: that it does and how much.
    DEDUCTION("that it comes off benefit and how much"),
    /// Where it comes off another tenant's benefit: the names of both.
    BOTH_TENANTS("the names of both tenants");

    private final String words;

    Item(String words) {
      this.words = words;
    }

    /// What it is, in words that begin no sentence.
    public String words() {
      return words;
    }

    /// As records and forms write it.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Nobody has said what it held.
  public static final NoticeContent UNKNOWN = new NoticeContent(false, Set.of());

  /// It held everything.
  public static final NoticeContent WHOLE = new NoticeContent(true, Set.of());

  private static final String NOTHING = "nothing";

  public NoticeContent {
    var sorted = EnumSet.noneOf(Item.class);
    sorted.addAll(lacks);
    lacks = Collections.unmodifiableSet(sorted);
    if (!known && !lacks.isEmpty()) {
      throw new IllegalArgumentException("a notice of which nothing is known lacks " + lacks);
    }
  }

  /// It lacks this.
  public static NoticeContent lacking(Item item) {
    return new NoticeContent(true, Set.of(item));
  }

  /// Reads it as it is recorded: `nothing`, or the items that it lacks with spaces between; null is
  /// not known.
  public static NoticeContent parse(@Nullable String recorded) {
    if (recorded == null) {
      return UNKNOWN;
    }
    return recorded.equals(NOTHING)
        ? WHOLE
        : new NoticeContent(
            true,
            Arrays.stream(recorded.split(" "))
                .map(item -> Item.valueOf(item.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet()));
  }

  /// As it is recorded, null while not known.
  public @Nullable String recorded() {
    if (!known) {
      return null;
    }
    return whole() ? NOTHING : lacks.stream().map(Item::key).collect(Collectors.joining(" "));
  }

  /// Whether recovery may rest on it.
  public boolean whole() {
    return known && lacks.isEmpty();
  }

  /// What two notices hold together: what either lacks is lacking; that both held everything is
  /// known only where it is known of each.
  public NoticeContent with(NoticeContent other) {
    var all = EnumSet.noneOf(Item.class);
    all.addAll(lacks);
    all.addAll(other.lacks);
    return new NoticeContent(!all.isEmpty() || (known && other.known), all);
  }

  /// What it lacks, in words that begin no sentence.
  public String wants() {
    return lacks.stream().map(Item::words).collect(Collectors.joining(", "));
  }
}
