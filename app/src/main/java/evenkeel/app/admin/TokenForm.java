package evenkeel.app.admin;

import evenkeel.app.ui.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed for a new token.
public record TokenForm(
    @Nullable String name,
    @Nullable String username,
    @Nullable List<String> scopes,
    @Nullable String days) {

  static final TokenForm EMPTY = new TokenForm("", "", List.of(), "90");

  private static final int MOST_DAYS = 366;

  List<String> scopesGiven() {
    return scopes == null ? List.of() : scopes;
  }

  Problems problems() {
    var problems = Problems.NONE;
    if (name == null || name.isBlank()) {
      problems = problems.and("name", "Enter what the token is for");
    }
    if (username == null || username.isBlank()) {
      problems = problems.and("username", "Enter the officer for whom it speaks");
    }
    if (scopesGiven().isEmpty()) {
      problems = problems.and("scopes", "Choose what it may do");
    }
    if (days == null
        || !days.matches("\\d{1,3}")
        || lifetimeDays() < 1
        || lifetimeDays() > MOST_DAYS) {
      problems = problems.and("days", "Enter for how many days, from 1 to 366");
    }
    return problems;
  }

  int lifetimeDays() {
    return days == null || !days.matches("\\d{1,3}") ? 0 : Integer.parseInt(days);
  }
}
