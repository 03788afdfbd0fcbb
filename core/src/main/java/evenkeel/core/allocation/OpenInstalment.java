package evenkeel.core.allocation;

import evenkeel.core.money.Money;
import java.time.LocalDate;

/// An instalment with what is still unpaid on it.
public record OpenInstalment(long id, LocalDate due, Money unpaid) {}
