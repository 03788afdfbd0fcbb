package evenkeel.core.bill;

import evenkeel.core.money.Money;
import java.time.LocalDate;

/// One payment that a bill asks for.
public record Due(LocalDate due, Money amount) {}
