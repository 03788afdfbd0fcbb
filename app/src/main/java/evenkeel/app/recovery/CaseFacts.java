package evenkeel.app.recovery;

import evenkeel.app.api.Tag;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.recovery.HoldInForce;
import evenkeel.core.recovery.OfficersStep;
import evenkeel.core.recovery.Recovery;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The facts of a debt in words, in the order in which an approver reads them. They are kept with a
/// recommendation, so that what changed since can be told.
public final class CaseFacts {

  private static final String NONE = "None";

  /// The fact that says by which edition of the rules it was looked at: a fingerprint, for
  /// programs.
  private static final String LAW = "Version of the law";

  /// A fact that is not as it was.
  public record Changed(String what, String was, String now) {}

  private CaseFacts() {}

  static Map<String, String> of(DebtCase debt) {
    var s = debt.s();
    var facts = new LinkedHashMap<String, String>();
    facts.put("Owed", s.balance().toString());
    if (!debt.sought().equals(s.balance())) {
      facts.put("Of it, owed by this person", debt.sought().toString());
    }
    facts.put("Overdue", Recovery.payable(s, debt.on().law(), debt.on().policy()).toString());
    facts.put("Asked for", s.demandIssuedOn() == null ? NONE : Words.date(s.demandIssuedOn()));
    facts.put("Last payment", s.lastMoneyOn() == null ? NONE : Words.date(s.lastMoneyOn()));
    facts.put("Steps", steps(s));
    facts.put("Refused or withdrawn", refused(s));
    var running = OfficersStep.running(s);
    facts.put(
        "Runs now",
        running == null
            ? NONE
            : running.kind().title() + " since " + Words.date(running.issuedOn()));
    facts.put(
        "Holds",
        orNone(
            s.holds().stream()
                .filter(hold -> hold.stands(s.evening()))
                .map(CaseFacts::hold)
                .collect(Collectors.joining("; "))));
    var plan = s.plan();
    facts.put(
        "Plan",
        plan == null
            ? NONE
            : "agreed on " + Words.date(plan.agreedOn()) + (plan.kept() ? ", kept" : ", broken"));
    facts.put("People who owe it", String.valueOf(s.liable().size()));
    facts.put(LAW, debt.on().law().version());
    return facts;
  }

  /// The same facts as pages show them: the law as at a day, with where it stands.
  static List<SummaryRow> rows(DebtCase debt) {
    var rows = new ArrayList<SummaryRow>();
    of(debt)
        .forEach(
            (what, value) ->
                rows.add(
                    what.equals(LAW)
                        ? SummaryRow.link(
                            "Law", "As at " + Words.date(debt.on().law().day()), "/law/rules")
                        : SummaryRow.of(what, value)));
    return rows;
  }

  private static String steps(Situation s) {
    return orNone(
        s.steps().stream()
            .map(
                step ->
                    step.kind().title()
                        + " of "
                        + Words.date(step.issuedOn())
                        + (step.endedOn() == null ? "" : ", ended " + Words.date(step.endedOn())))
            .collect(Collectors.joining("; ")));
  }

  /// What was asked for and came to nothing.
  static String refused(Situation s) {
    return orNone(s.refused().stream().map(StepRefused::inWords).collect(Collectors.joining(" ")));
  }

  private static String hold(HoldInForce hold) {
    return hold.kind().title() + " since " + Words.date(hold.from());
  }

  private static String orNone(String words) {
    return words.isEmpty() ? NONE : words;
  }

  /// What is not as it was.
  static List<Changed> changed(Map<String, String> was, Map<String, String> now) {
    var changed = new ArrayList<Changed>();
    now.forEach(
        (what, value) -> {
          var before = was.get(what);
          if (before != null && !Objects.equals(before, value)) {
            changed.add(
                what.equals(LAW)
                    ? new Changed("Law", "The rules of that day", "The rules were changed since")
                    : new Changed(what, before, value));
          }
        });
    return changed;
  }

  /// Equal only while nothing moved: what an approver must have seen.
  static String seen(DebtCase debt) {
    return Tag.of(debt.debt().id(), of(debt).toString()).value().replace("\"", "");
  }
}
