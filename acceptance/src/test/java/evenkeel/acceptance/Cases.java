package evenkeel.acceptance;

import com.microsoft.playwright.Page;

/// Finds a case to work on as an officer does: on the worklist.
final class Cases {

  private Cases() {}

  /// The reference of the first case that needs an action.
  static String first(Page page) {
    return of(page, "/work?state=action&answer=take&whose=all");
  }

  /// The reference of the first case on a list.
  static String of(Page page, String list) {
    page.navigate(list);
    var cell = page.locator("table tbody tr").first().locator("td").first().innerText();
    return cell.strip().split("\\s+")[0];
  }
}
