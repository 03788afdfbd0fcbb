package evenkeel.demo;

/// One household as billing knows it.
///
/// @param full the year's charge before reductions, in pence
/// @param discount nought or less
/// @param reduction council tax reduction, nought or less
/// @param others 0 lives alone, 1 a second person is named on the bill, 2 one is liable and not
///   named
record Household(
    long entity,
    String reference,
    char band,
    long full,
    long discount,
    long reduction,
    int scheme,
    int dueDay,
    Habit habit,
    int others) {

  private static final int DAYS = 365;

  /// A charge and its reductions for some days of the year.
  record Charged(long full, long discount, long reduction) {
    long net() {
      return full + discount + reduction;
    }
  }

  long net() {
    return full + discount + reduction;
  }

  Charged charged(int days) {
    return new Charged(full * days / DAYS, discount * days / DAYS, reduction * days / DAYS);
  }

  String number() {
    return reference.substring(0, 8);
  }

  /// The first person, who pays.
  String party() {
    return "P" + number() + "-1";
  }

  String method() {
    return habit == Habit.DIRECT_DEBIT ? "direct_debit" : "payment_card";
  }

  /// The same people in another dwelling.
  Household at(Household dwelling) {
    var discounted = discount == 0 ? 0 : -dwelling.full / 4;
    var share = full + discount == 0 ? 0 : (double) reduction / (full + discount);
    return new Household(
        entity,
        reference,
        dwelling.band,
        dwelling.full,
        discounted,
        Math.round((dwelling.full + discounted) * share),
        scheme,
        dueDay,
        habit,
        others);
  }
}
