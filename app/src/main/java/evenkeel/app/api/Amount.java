package evenkeel.app.api;

import evenkeel.core.money.Money;

/// Money in JSON: whole pence and its currency, never a fraction.
public record Amount(long pence, String currency) {

  public static Amount of(Money money) {
    return ofPence(money.pence());
  }

  public static Amount ofPence(long pence) {
    return new Amount(pence, "GBP");
  }
}
