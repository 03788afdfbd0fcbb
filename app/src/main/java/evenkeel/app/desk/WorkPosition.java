package evenkeel.app.desk;

import evenkeel.app.access.Officer;
import evenkeel.app.monitoring.Standings;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.State;
import evenkeel.core.recovery.StepKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A place in a worklist: its filter and the case after which it goes on. It travels in addresses,
/// so that nothing is kept between requests.
///
/// @param type of debt, blank for all
/// @param state blank for all five
/// @param answer, step, reason blank for all
/// @param mine whether only the officer's own portfolio is shown
record WorkPosition(
    String type,
    String state,
    String answer,
    String step,
    String reason,
    boolean mine,
    long rank,
    long debt) {

  private static final int PARTS = 8;

  /// Reads what [#token] wrote.
  static WorkPosition of(String token) {
    var parts = token.split("!", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("expected a place in a worklist, found " + token);
    }
    return new WorkPosition(
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4],
        parts[5].equals("mine"),
        Long.parseLong(parts[6]),
        Long.parseLong(parts[7]));
  }

  /// For an address: where a case was opened.
  String token() {
    return String.join(
        "!",
        type,
        state,
        answer,
        step,
        reason,
        mine ? "mine" : "all",
        Long.toString(rank),
        Long.toString(debt));
  }

  WorkPosition at(Standings.Standing standing) {
    return new WorkPosition(
        type, state, answer, step, reason, mine, standing.rank(), standing.debt());
  }

  WorkPosition fromStart() {
    return new WorkPosition(type, state, answer, step, reason, mine, Long.MAX_VALUE, 0);
  }

  WorkPosition withoutAnswer() {
    return new WorkPosition(type, state, "", step, reason, mine, 0, 0);
  }

  WorkPosition withoutStep() {
    return new WorkPosition(type, state, answer, "", reason, mine, 0, 0);
  }

  WorkPosition withoutReason() {
    return new WorkPosition(type, state, answer, step, "", mine, 0, 0);
  }

  /// The same list, going on after this case.
  String query() {
    return listQuery() + "&rank=" + rank + "&debt=" + debt;
  }

  /// The same list from its start.
  String listQuery() {
    var parts = new ArrayList<String>();
    add(parts, "type", type);
    add(parts, "state", state);
    add(parts, "answer", answer);
    add(parts, "step", step);
    add(parts, "reason", reason);
    parts.add("whose=" + (mine ? "mine" : "all"));
    return String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /// @param without accounts that are shut to the officer
  Standings.Filter filter(Officer officer, Set<Long> without) {
    return new Standings.Filter(
        debtType(),
        known(state),
        orNull(answer),
        orNull(step),
        orNull(reason),
        portfolio(officer),
        without);
  }

  /// The rows that this filter may tell the officer of: what it looks into is looked into in the
  /// officer's own types of debt only, or the filter itself would tell.
  List<Standings.Standing> told(List<Standings.Standing> found, Officer officer) {
    return (answer + step + reason).isEmpty()
        ? found
        : found.stream().filter(each -> officer.worksOn(each.debtType().key())).toList();
  }

  /// The type of debt that is listed, null for all.
  @Nullable DebtType debtType() {
    return DebtType.of(type).orElse(null);
  }

  List<String> portfolio(Officer officer) {
    return mine && !officer.portfolio().isBlank()
        ? Arrays.stream(officer.portfolio().split(",")).map(String::strip).toList()
        : List.of();
  }

  private static @Nullable State known(String state) {
    return Arrays.stream(State.values())
        .filter(each -> each.name().equalsIgnoreCase(state))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  String stepTitle() {
    return step.isEmpty() ? "" : StepKind.valueOf(step.toUpperCase(Locale.ROOT)).title();
  }
}
