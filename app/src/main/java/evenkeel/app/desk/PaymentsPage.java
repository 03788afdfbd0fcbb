package evenkeel.app.desk;

import evenkeel.app.ui.Tab;
import evenkeel.core.money.Money;
import java.util.List;

/// The payments of an account and where every penny of each went.
public record PaymentsPage(String reference, List<Payment> payments) implements OfAccount {

  /// @param left what no debt has taken
  public record Payment(
      String on, String how, Money amount, String evidence, List<Share> shares, Money left) {
    public Payment {
      shares = List.copyOf(shares);
    }
  }

  /// @param undone whether it was taken back later
  public record Share(Money amount, String debt, String because, boolean undone) {}

  public PaymentsPage {
    payments = List.copyOf(payments);
  }

  @Override
  public String title() {
    return "Payments of account " + reference;
  }

  @Override
  public boolean wide() {
    return true;
  }

  public List<Tab> tabs() {
    return AccountPage.tabs(reference, "payments");
  }
}
