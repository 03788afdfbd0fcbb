package evenkeel.core.law;

import java.util.ArrayList;
import java.util.List;

/// A page of law in prose: what it is called and which rules it explains. Its examples are run by
/// the build.
///
/// @param path below `law/`, such as `england/council-tax/reg-23-missed-instalments.md`
/// @param rules the names of the rules in the table that the page opens with
public record LawPage(String path, String title, List<String> rules, String markdown) {

  public LawPage {
    rules = List.copyOf(rules);
  }

  /// Reads a page: a `#` heading, then a table whose first column is headed *Rule*.
  ///
  /// @throws IllegalArgumentException when either is missing
  public static LawPage parse(LawText file) {
    var title = "";
    var rules = new ArrayList<String>();
    var inRules = false;
    for (var line : file.text().lines().toList()) {
      if (title.isEmpty() && line.startsWith("# ")) {
        title = line.substring(2).trim();
      }
      if (line.startsWith("| Rule ") && rules.isEmpty()) {
        inRules = true;
      } else if (inRules && line.startsWith("|")) {
        var cell = line.substring(1, line.indexOf('|', 1)).replace("`", "").trim();
        if (!cell.startsWith("-")) {
          rules.add(cell);
        }
      } else {
        inRules = false;
      }
    }
    if (title.isEmpty() || rules.isEmpty()) {
      throw new IllegalArgumentException(
          file.path() + ": expected a heading and a table of rules, found neither or one");
    }
    return new LawPage(file.path(), title, rules, file.text());
  }
}
