package evenkeel.core.allocation;

import evenkeel.core.money.Money;
import java.util.List;

/// Where a payment goes. The lines and what is left on account are the payment, to the penny.
public record Allocated(List<Line> lines, Money leftOnAccount) {

  public Allocated {
    lines = List.copyOf(lines);
  }
}
