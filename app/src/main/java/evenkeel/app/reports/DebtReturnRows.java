package evenkeel.app.reports;

import evenkeel.app.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The lines of a return as pages and files have them: each figure, then the ways in which it came
/// about.
final class DebtReturnRows {

  private static final Map<String, String> WAYS =
      Map.ofEntries(
          Map.entry("dwp", "Deduction from benefit by DWP"),
          Map.entry("employer", "Deduction from earnings"),
          Map.entry("internal", "Housing benefit kept back, or moved inside the council"),
          Map.entry("direct_debit", "Direct Debit"),
          Map.entry("card_web", "Card, online"),
          Map.entry("card_phone", "Card, by phone"),
          Map.entry("cash", "Cash"),
          Map.entry("cheque", "Cheque"),
          Map.entry("bank_transfer", "Bank transfer"),
          Map.entry("standing_order", "Standing order"),
          Map.entry("paypoint", "PayPoint"),
          Map.entry("post_office", "Post Office"),
          Map.entry("agent", "Enforcement agent"),
          Map.entry("suspense", "Money whose owner was found"),
          Map.entry("money returned", "Money that was returned"),
          Map.entry("invoice", "Invoices changed or taken back"),
          Map.entry("reduction", "Reductions and underlying entitlement"),
          Map.entry("refund", "Refunds"),
          Map.entry("transfer", "Transfers"),
          Map.entry("costs", "Court costs"),
          Map.entry("write_off", "Written off"));

  private DebtReturnRows() {}

  static List<DebtReturnPage.Row> of(DebtReturn one, Figure figure) {
    var rows = new ArrayList<DebtReturnPage.Row>();
    rows.add(
        new DebtReturnPage.Row(
            figure.key(), figure.title(), figure.about(), one.of(figure).toString(), "", true));
    if (figure == Figure.IDENTIFIED) {
      rows.add(
          new DebtReturnPage.Row(
              "",
              "Underlying entitlement taken off before",
              "In none of the figures: benefit that was due on the true facts, as far as the"
                  + " benefits system tells it apart.",
              one.underlying().toString(),
              "",
              false));
    }
    if (figure == Figure.RECOVERED || figure == Figure.ADJUSTED) {
      for (var way : one.ways(figure)) {
        rows.add(
            new DebtReturnPage.Row(
                "",
                name(way.way()),
                "",
                way.amount().toString(),
                Words.count(way.accounts()),
                false));
      }
    }
    return rows;
  }

  /// A way in words.
  static String name(String way) {
    return WAYS.getOrDefault(way, way.replace('_', ' '));
  }
}
