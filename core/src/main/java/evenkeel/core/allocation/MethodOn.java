package evenkeel.core.allocation;

/// A method of recovery on a debt.
///
/// @param runs whether it ran on the day of the payment; money may follow a method that has ended
public record MethodOn(Via via, boolean runs) {}
