package evenkeel.app.accounts;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of a demand when its record and the service charge's own year are laid side by
/// side: the year fills what the record leaves open. Where they differ an officer's word stands; of
/// days of costs that only the source says the wider span is taken, and anything else that only the
/// source says is then not known, and an officer is asked.
///
/// @param differs each difference in words
record DemandKnown(DemandRecord record, List<String> differs) {

  private static final List<String> NAMES = List.of(DemandRecord.COLUMNS.split(",\\s+"));
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /// What differs in words only: it decides nothing, and both are told.
  private static final Set<String> TOLD = Set.of("clause", "consultation_ref");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("clause", "the clause"),
          Map.entry("in_lease", "whether a clause asks for it"),
          Map.entry("right_to_buy", "whether the lease is of the Right to Buy"),
          Map.entry("in_advance", "whether it is asked for in advance"),
          Map.entry("oldest_cost_on", "the day of its earliest cost"),
          Map.entry("newest_cost_on", "the day of its latest cost"),
          Map.entry("too_old_pence", "the share of costs that were too old"),
          Map.entry("consultation", "consultation"),
          Map.entry("consulted_over", "what consultation was about"),
          Map.entry("qualifying_pence", "the part that consultation was about"),
          Map.entry("loan_due", "whether it must tell of the right to a loan"));

  DemandKnown {
    differs = List.copyOf(differs);
  }

  static DemandKnown of(DemandLine line, @Nullable DemandYear year) {
    if (year == null) {
      return new DemandKnown(line.record(), List.of());
    }
    var officers = line.recordedBy() != null;
    var known = line.record().values();
    var says = year.says().values();
    var differs = new ArrayList<String>();
    for (var i = 0; i < NAMES.size(); i++) {
      if (says[i] == null || says[i].equals(known[i])) {
        continue;
      }
      if (known[i] == null) {
        known[i] = says[i];
        continue;
      }
      differs.add(differs(NAMES.get(i), known[i], says[i], officers, year.from()));
      if (!officers && says[i] instanceof LocalDate day) {
        known[i] = wider(NAMES.get(i), (LocalDate) known[i], day);
      } else if (!officers && !TOLD.contains(NAMES.get(i))) {
        known[i] = null;
        if (NAMES.get(i).equals("in_lease")) {
          // A clause that is named counts as there: which it is, is what they differ about.
          known[i - 1] = null;
        }
      }
    }
    return new DemandKnown(DemandRecord.of(known), differs);
  }

  private static LocalDate wider(String name, LocalDate known, LocalDate says) {
    var later = known.isAfter(says) ? known : says;
    var earlier = known.isAfter(says) ? says : known;
    return name.equals("newest_cost_on") ? later : earlier;
  }

  private static String differs(
      String name, Object known, Object says, boolean officers, String from) {
    return "Of %s %s says %s, and %s says %s%s"
        .formatted(
            WORDS.getOrDefault(name, name.replace('_', ' ')),
            officers ? "the officer’s record" : "the billing system",
            inWords(name, known),
            from,
            inWords(name, says),
            consequence(name, says, officers));
  }

  private static String consequence(String name, Object says, boolean officers) {
    if (officers) {
      return ": the officer’s word stands";
    }
    if (says instanceof LocalDate) {
      return ": the wider span is held against the law";
    }
    return TOLD.contains(name) ? "" : ": an officer must say which holds";
  }

  private static String inWords(String name, Object value) {
    return switch (value) {
      case Boolean yes -> yes ? "yes" : "no";
      case LocalDate day -> DAY.format(day);
      case Long pence when name.endsWith("_pence") -> Money.ofPence(pence).toString();
      default -> value.toString().replace('_', ' ');
    };
  }
}
