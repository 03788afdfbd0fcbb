package evenkeel.core.recovery;

import evenkeel.core.money.Money;

/// What somebody who owes a part of an overpayment may be asked for: never more than is left of
/// their part, and never more than is owed in all. Each person's payments are kept apart, and what
/// one pays all owe no more. But no record says who paid what came, and no source that we know says
/// whose part it counts towards then. We count all of it towards each part: of the readings the
/// kindest to whoever is asked. An officer who knows who paid may ask for more.
///
/// @param part what they owe of it at most
/// @param came what came for the overpayment, from anybody
/// @param most the most that they may be asked for now
public record OwnPart(Money part, Money came, Money most) {

  /// That reading, in a sentence for whoever answers for it.
  public static final String READING =
      "Who paid is not told, and no source says whose part it counts towards: all of it is counted"
          + " towards theirs, the reading kindest to them. An officer who knows who paid decides"
          + " otherwise.";

  /// @param charged the whole overpayment
  /// @param owed what is left of it, by whoever owes it
  public static OwnPart of(Money part, Money charged, Money owed) {
    var left = owed.orZero();
    var came = charged.minus(left).orZero();
    return new OwnPart(part, came, left.min(part.minus(came).orZero()));
  }
}
