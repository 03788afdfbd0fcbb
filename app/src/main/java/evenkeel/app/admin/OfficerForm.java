package evenkeel.app.admin;

import evenkeel.app.access.CriminalDataRole;
import evenkeel.app.access.Officers.NewOfficer;
import evenkeel.app.access.Role;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Problems;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was typed about an officer, and what it means.
public record OfficerForm(
    @Nullable String username,
    @Nullable String displayName,
    @Nullable String role,
    @Nullable String limit,
    @Nullable String portfolio,
    @Nullable List<String> debtTypes,
    @Nullable String password,
    @Nullable String criminalData,
    @Nullable String reason) {

  static final OfficerForm EMPTY =
      new OfficerForm("", "", "OFFICER", "0.00", "", List.of("council_tax"), "", "", "");

  private static final int SHORTEST_PASSWORD = 12;

  /// What the form means.
  sealed interface Read {
    record Valid(NewOfficer officer, String reason) implements Read {}

    record Invalid(Problems problems) implements Read {}
  }

  Read read() {
    var problems = Problems.NONE;
    if (!text(username).matches("[a-z0-9._-]{2,60}")) {
      problems =
          problems.and(
              "username", "Enter a user name of 2 to 60 lower-case letters, digits, dot or dash");
    }
    if (text(displayName).isBlank()) {
      problems = problems.and("displayName", "Enter the name that colleagues read");
    }
    if (Arrays.stream(Role.values()).noneMatch(known -> known.name().equals(role))) {
      problems = problems.and("role", "Choose a role");
    }
    if (!text(limit).matches("\\d{1,9}\\.\\d{2}")) {
      problems = problems.and("limit", "Enter the limit in pounds and pence, such as 5000.00");
    }
    if (!text(portfolio).matches("([0-9]{1,3}(, ?[0-9]{1,3})*)?")) {
      problems =
          problems.and("portfolio", "Enter account-number endings with commas, such as 1, 2, 35");
    }
    if (types().isEmpty() || types().stream().anyMatch(key -> DebtType.of(key).isEmpty())) {
      problems = problems.and("debtTypes", "Choose the types of debt that this officer works on");
    }
    if (!text(password).isEmpty() && text(password).length() < SHORTEST_PASSWORD) {
      problems = problems.and("password", "Enter a password of 12 characters or more");
    }
    if (criminal().isPresent() && !types().contains("hb_overpayment")) {
      problems =
          problems.and("criminalData", "Only who works on benefit overpayments may see these");
    } else if (!text(criminalData).isEmpty() && criminal().isEmpty()) {
      problems = problems.and("criminalData", "Choose a named role, or neither");
    }
    if (text(reason).isBlank()) {
      problems = problems.and("reason", "Enter why");
    }
    return problems.isEmpty() ? valid() : new Read.Invalid(problems);
  }

  private Read valid() {
    return new Read.Valid(
        new NewOfficer(
            text(username),
            text(displayName).strip(),
            Role.valueOf(text(role)),
            Set.copyOf(types()),
            Money.parse(text(limit)).pence(),
            text(portfolio).replace(" ", ""),
            text(password).isEmpty() ? null : password,
            criminal().orElse(null)),
        text(reason).strip());
  }

  /// The roles to choose from, the chosen one marked.
  public List<Choice> roles() {
    return Choice.choose(
        Arrays.stream(Role.values()).map(r -> Choice.of(r.name(), r.title())).toList(),
        List.of(text(role)));
  }

  /// The types of debt to choose from, the chosen ones marked.
  public List<Choice> typesToChoose() {
    return Choice.choose(
        Arrays.stream(DebtType.values()).map(t -> Choice.of(t.key(), t.title())).toList(), types());
  }

  /// The named roles to choose from, the chosen one marked.
  public List<Choice> criminalRoles() {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Neither"));
    for (var each : CriminalDataRole.values()) {
      choices.add(Choice.of(each.key(), each.title()));
    }
    return Choice.choose(choices, List.of(text(criminalData)));
  }

  private Optional<CriminalDataRole> criminal() {
    return Arrays.stream(CriminalDataRole.values())
        .filter(each -> each.key().equals(criminalData))
        .findFirst();
  }

  private List<String> types() {
    return debtTypes == null ? List.of() : debtTypes;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
