package evenkeel.core.allocation;

import evenkeel.core.money.Money;
import org.jspecify.annotations.Nullable;

/// Part of a payment and what it pays.
///
/// @param instalment null: on the debt, met by no instalment
/// @param rule names the rule that put it here
/// @param because the same in a sentence
public record Line(
    long debt, @Nullable Long instalment, Money amount, String rule, String because) {}
