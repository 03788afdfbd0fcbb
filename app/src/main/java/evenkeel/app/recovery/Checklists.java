package evenkeel.app.recovery;

import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.Considered;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.sums.Field;
import evenkeel.core.sums.Sums;
import java.time.LocalDate;
import java.util.LinkedHashMap;

/// Links from a debt's steps to sums of the law desk, with what the books know filled in: the
/// checklist of a step that is never recommended, and the order of the ways. They are no gates.
final class Checklists {

  private Checklists() {}

  /// @return the address, blank where the step can be recommended or has no checklist
  static String of(Recommendable step, Considered on) {
    if (step.never().isEmpty() || step.gates().isEmpty()) {
      return "";
    }
    var checklist = step.gates().getLast();
    var facts = on.facts().all();
    var address = new StringBuilder("/law/sums/" + checklist.sum() + "?filled-in=yes");
    for (var field : Sums.find(checklist.sum()).orElseThrow().fields()) {
      var known = checklist.known().getOrDefault(field.name(), "");
      var value = known.startsWith("@") ? facts.getOrDefault(known.substring(1), "") : known;
      if (!value.isEmpty()) {
        address.append(typed(field, value));
      }
    }
    return address.toString();
  }

  /// Which way to recover an overpayment comes first, at the law desk.
  ///
  /// @return blank for other debts
  static String orderOfWays(DebtCase found) {
    if (found.type() != DebtType.HB_OVERPAYMENT) {
      return "";
    }
    var facts = found.on().facts().all();
    var known = new LinkedHashMap<String, String>();
    known.put("day", facts.getOrDefault("day", ""));
    known.put("recoverable", facts.getOrDefault("recoverable", ""));
    known.put("stopped", "none".equals(facts.get("stop")) ? "no" : "yes");
    known.put("landlord", facts.getOrDefault("landlord-owes", ""));
    var address = new StringBuilder("/law/sums/recovery-method?filled-in=yes");
    for (var field : Sums.find("recovery-method").orElseThrow().fields()) {
      var value = known.getOrDefault(field.name(), "");
      if (!value.isEmpty()) {
        address.append(typed(field, value));
      }
    }
    return address.toString();
  }

  private static String typed(Field field, String value) {
    if (field.kind() != Field.Kind.DAY) {
      return "&" + field.name() + "=" + value;
    }
    var day = LocalDate.parse(value);
    return "&%1$s-day=%2$d&%1$s-month=%3$d&%1$s-year=%4$d"
        .formatted(field.name(), day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
