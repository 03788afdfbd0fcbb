package evenkeel.app.desk;

import evenkeel.app.accounts.AccountFile;
import evenkeel.app.ui.Words;
import java.util.Map;
import java.util.Objects;

/// What a line of a statement was, in words.
final class MoneyWords {

  private static final Map<String, String> CHARGES =
      Map.ofEntries(
          Map.entry("council_tax", "Council tax"),
          Map.entry("ctr", "Council Tax Reduction"),
          Map.entry("discount", "Discount"),
          Map.entry("exemption", "Exemption"),
          Map.entry("premium", "Premium"),
          Map.entry("band_reduction", "Disabled band reduction"),
          Map.entry("s13a", "Discretionary reduction"),
          Map.entry("penalty", "Penalty"),
          Map.entry("summons_costs", "Summons costs"),
          Map.entry("liability_order_costs", "Liability order costs"),
          Map.entry("enforcement_fee", "Enforcement fee"),
          Map.entry("court_costs", "Court costs"),
          Map.entry("court_fee", "Court fee"),
          Map.entry("hb_overpayment", "Housing benefit overpayment"),
          Map.entry("service_charge_estimate", "Service charge, estimated"),
          Map.entry("service_charge_actual", "Service charge, actual"),
          Map.entry("balancing", "Service charge, balance of the year"),
          Map.entry("major_works", "Major works"),
          Map.entry("ground_rent", "Ground rent"),
          Map.entry("admin_charge", "Administration charge"));

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("direct_debit", "Direct Debit"),
          Map.entry("card_web", "card, online"),
          Map.entry("card_phone", "card, by phone"),
          Map.entry("bank_transfer", "bank transfer"),
          Map.entry("standing_order", "standing order"),
          Map.entry("paypoint", "PayPoint"),
          Map.entry("post_office", "Post Office"),
          Map.entry("dwp", "deduction from benefit"),
          Map.entry("employer", "deduction from earnings"),
          Map.entry("agent", "enforcement agent"));

  private MoneyWords() {}

  static String line(String kind, String reason, boolean undoes) {
    var what =
        switch (kind) {
          case "receipt" -> "Payment, " + method(reason);
          case "refund" -> "Refund";
          case "write_off" -> "Written off";
          case "transfer" -> "Transfer";
          case "match" -> "Payment identified";
          default -> Objects.requireNonNullElse(CHARGES.get(reason), plain(reason));
        };
    return undoes ? what + ", reversed" : what;
  }

  /// A debt in words: `Council tax 2026-27`, `Housing benefit overpayment INV1`.
  static String debt(AccountFile.Debt debt) {
    return debt.inWords();
  }

  /// What asks for a debt of a type: nothing is due before it.
  static String asks(String type) {
    return switch (type) {
      case "hb_overpayment" -> "Decision notice";
      case "leasehold" -> "Demand";
      case "sundry" -> "Invoice";
      default -> "Demand notice";
    };
  }

  static String method(String method) {
    return Objects.requireNonNullElse(METHODS.get(method), method.replace('_', ' '));
  }

  /// How somebody stands on an account, and whether they owe nothing by it. An executor owes what
  /// the estate can pay, which is another matter.
  static String role(AccountFile.Liable standing) {
    var owes = standing.owes() || standing.role().equals("executor");
    return plain(standing.role()) + (owes ? "" : ", not liable");
  }

  /// Where an entry comes from, without the number by which programs know an extract.
  static String source(String evidence) {
    return evidence.replaceFirst("^extract [0-9a-f-]{36}", "The billing extract");
  }

  static String plain(String code) {
    return Words.sentence(code.replace('_', ' ').strip());
  }
}
