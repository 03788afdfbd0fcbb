package evenkeel.core.sums;

import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a method of enforcement may start under a liability order: SI 1992/613 regulations 47,
/// 49, 50, 52 and 54. That it may does not say that it should.
final class EnforcementGate implements Sum {

  private static final String SALE = "order-for-sale";

  private static final List<Field.Option> METHODS =
      List.of(
          new Field.Option("earnings", "Attachment of earnings"),
          new Field.Option("benefit", "Deduction from benefit"),
          new Field.Option("agent", "Enforcement agent"),
          new Field.Option("allowances", "Deduction from a member's allowances"),
          new Field.Option("charging-order", "Charging order"),
          new Field.Option(SALE, "Order for sale under a charging order"),
          new Field.Option("bankruptcy", "Bankruptcy"),
          new Field.Option("winding-up", "Winding up of a company"),
          new Field.Option("committal", "Committal"));

  private static final Field METHOD = Field.choice("method", "Which method?", METHODS);
  static final Field RUNNING =
      Field.choice("running", "What runs under this order now?", withNone())
          .hint("Against anybody who is liable under it");
  private static final Field OWED = Field.money("owed", "Still owed under this order");
  static final Field FIXED =
      Field.yesNo("committal-fixed", "Has a court fixed a term of imprisonment for it?");
  private static final Field BENEFIT_ELSEWHERE =
      Field.yesNo(
          "benefit-elsewhere", "Is a benefit deduction taken or asked for on another order?");
  static final Field AGENT_FAILED =
      Field.yesNo("agent-failed", "Has an agent reported too few goods?");
  static final Field UNDER_AGE = Field.yesNo("under-age", "Is the person it is against under 18?");
  static final Field VULNERABLE =
      Field.choice(
          "vulnerable",
          "Is anybody liable marked as vulnerable?",
          List.of(
              new Field.Option("nobody", "Nobody"),
              new Field.Option("looked-at", "Yes, and somebody looked at it in the last 90 days"),
              new Field.Option("not-looked-at", "Yes, and nobody has looked at it for 90 days")));
  private static final Field DAY = Field.day("day", "On which day?");

  /// Methods that weigh most on a household: nobody marked as vulnerable meets one unlooked at.
  private static final Set<String> HEAVY =
      Set.of("agent", "charging-order", SALE, "bankruptcy", "winding-up", "committal");

  private static List<Field.Option> withNone() {
    var options = new java.util.ArrayList<Field.Option>();
    options.add(new Field.Option("none", "Nothing"));
    options.addAll(METHODS.subList(0, METHODS.size() - 1));
    return options;
  }

  @Override
  public String key() {
    return "enforcement-gate";
  }

  @Override
  public String title() {
    return "May a method of enforcement start?";
  }

  @Override
  public String about() {
    return "What the law allows under one liability order. Whether it is right for this household"
        + " is for a person to decide.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        METHOD, RUNNING, OWED, FIXED, BENEFIT_ELSEWHERE, AGENT_FAILED, UNDER_AGE, VULNERABLE, DAY);
  }

  private record Bar(String why, Key<?> rule) {}

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    if (!law.has(EnforcementRules.BANKRUPTCY)) {
      return Answer.Wrong.with(DAY, "The law of that day is not on file");
    }
    var bar = bar(asked, law);
    var working = new Answer.Working();
    if (bar != null) {
      return working
          .answer("May it start?", "no", law.cite(bar.rule()))
          .line("Because", bar.why(), law.cite(bar.rule()))
          .done();
    }
    working.answer("Does the law allow it?", "yes", law.cite(EnforcementRules.ONE_METHOD));
    var question = question(asked);
    return question == null
        ? working.answer("May it start?", "yes").done()
        : working.refer(question);
  }

  /// What the council must ask itself where the law allows the method.
  private static @Nullable String question(Asked asked) {
    if (asked.choice(METHOD).equals("committal")) {
      return "Committal is never started from here: what does its checklist say?";
    }
    if (asked.yes(UNDER_AGE)) {
      return "The person is under 18: should anything be done, and against whom?";
    }
    if (asked.choice(VULNERABLE).equals("not-looked-at") && HEAVY.contains(asked.choice(METHOD))) {
      return "Nobody has looked at the vulnerability for 90 days: look first. May it go on?";
    }
    return asked.choice(METHOD).equals(SALE) ? JudgmentEnforcement.OF_A_SALE : null;
  }

  private static @Nullable Bar bar(Asked asked, Law law) {
    var method = asked.choice(METHOD);
    var running = asked.choice(RUNNING);
    if (asked.yes(FIXED)) {
      return new Bar(
          "once a term is fixed nothing else may ever be done for that sum",
          EnforcementRules.NOTHING_AFTER_COMMITTAL);
    }
    if (!running.equals("none") && !running.equals(method) && !rests(method, running)) {
      return new Bar(
          "another method runs under this order: end it first", EnforcementRules.ONE_METHOD);
    }
    if (asked.yes(BENEFIT_ELSEWHERE)) {
      return new Bar(
          method.equals("benefit")
              ? "one benefit deduction for council tax at a time"
              : "a benefit deduction is taken or asked for from this person",
          method.equals("benefit")
              ? EnforcementRules.ONE_BENEFIT_APPLICATION
              : EnforcementRules.BENEFIT_BARS_OTHERS);
    }
    return ofMethod(method, asked, law);
  }

  /// A sale is asked for under the charging order, which runs on beside it.
  private static boolean rests(String method, String running) {
    return method.equals(SALE) && running.equals("charging-order");
  }

  private static @Nullable Bar ofMethod(String method, Asked asked, Law law) {
    return switch (method) {
      case "charging-order" ->
          below(asked.money(OWED), EnforcementRules.CHARGING_ORDER, law, "a charging order");
      case SALE ->
          asked.choice(RUNNING).equals("none")
              ? new Bar(
                  "no charging order stands under this order", EnforcementRules.ORDER_FOR_SALE)
              : null;
      case "bankruptcy" -> below(asked.money(OWED), EnforcementRules.BANKRUPTCY, law, "a petition");
      case "winding-up" ->
          law.has(EnforcementRules.WINDING_UP)
              ? below(asked.money(OWED), EnforcementRules.WINDING_UP, law, "a winding-up petition")
              : null;
      case "committal" -> {
        if (!law.value(EnforcementRules.COMMITTAL)) {
          yield new Bar("there is no committal in Wales", EnforcementRules.COMMITTAL);
        }
        if (asked.yes(UNDER_AGE)) {
          yield new Bar("nobody under 18 can be committed", EnforcementRules.COMMITTAL);
        }
        yield asked.yes(AGENT_FAILED)
            ? null
            : new Bar("an agent must have tried first", EnforcementRules.COMMITTAL);
      }
      default -> null;
    };
  }

  private static @Nullable Bar below(Money owed, Key<Money> key, Law law, String what) {
    var least = law.value(key);
    return owed.isLessThan(least) ? new Bar(what + " needs " + least + " or more", key) : null;
  }
}
