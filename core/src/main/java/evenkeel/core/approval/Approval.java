package evenkeel.core.approval;

import evenkeel.core.money.Money;

/// A second person's decision on a request. The facts are looked at again: days may pass between
/// the request and the answer.
public sealed interface Approval {

  /// What was asked for.
  ///
  /// @param factsSeen what the requester saw, in a form that is equal only when nothing moved
  record Request(String requestedBy, Money amount, String factsSeen) {}

  /// The act may go ahead.
  record Granted(String approver) implements Approval {}

  /// The act may not go ahead, and why.
  record Refused(Reason reason) implements Approval {}

  /// Why an approval is refused.
  enum Reason {
    OWN_REQUEST("A second person must decide: this request is your own."),
    ABOVE_LIMIT("The amount is above your approval limit."),
    FACTS_MOVED("The facts have moved since the request was made: it has lapsed.");

    private final String inWords;

    Reason(String inWords) {
      this.inWords = inWords;
    }

    /// As the officer reads it.
    public String inWords() {
      return inWords;
    }
  }

  /// Decides a request.
  ///
  /// @param limit the most that the approver may approve; a sum is judged by its size, either way
  /// @param factsNow what the approver's own reading of the books gives
  static Approval decide(Request request, String approver, Money limit, String factsNow) {
    if (request.requestedBy().equals(approver)) {
      return new Refused(Reason.OWN_REQUEST);
    }
    var size = request.amount().isNegative() ? request.amount().negated() : request.amount();
    if (size.isMoreThan(limit)) {
      return new Refused(Reason.ABOVE_LIMIT);
    }
    if (!request.factsSeen().equals(factsNow)) {
      return new Refused(Reason.FACTS_MOVED);
    }
    return new Granted(approver);
  }
}
