package evenkeel.demo;

import org.jspecify.annotations.Nullable;

/// How the unpaid debt of one year goes to the magistrates' court: summons, hearing, what the court
/// decided, and what the council then did. The days obey SI 1992/613: a complaint is made only when
/// the balance is payable (reg 23 and 33), and fourteen days lie between the service of the summons
/// and the hearing (reg 35(2A)).
final class InCourt {

  static final long SUMMONS_COSTS = 6_000;
  static final long ORDER_COSTS = 3_500;

  /// What the council chose as `minimum-summons`.
  static final long LEAST = 5_000;

  /// The court's days for the council in 2026-27, about one a month.
  private static final int[] HEARINGS = {
    Days.of(2026, 6, 18),
    Days.of(2026, 7, 16),
    Days.of(2026, 8, 13),
    Days.of(2026, 9, 10),
    Days.of(2026, 10, 8),
    Days.of(2026, 10, 29),
    Days.of(2026, 11, 26),
    Days.of(2026, 12, 17),
    Days.of(2027, 1, 21),
    Days.of(2027, 2, 18),
    Days.of(2027, 3, 11),
  };

  /// Summonses are served on the Wednesday so many days before a hearing.
  static final int SERVED_AHEAD = 15;

  /// The list goes to the court so many days before service.
  private static final int LISTED_AHEAD = 7;

  private static final double ADJOURNED = 0.04;

  /// What became of a summons.
  enum Outcome {
    /// Everything was paid before the hearing: the application stops (reg 34(5)).
    PAID,
    /// An arrangement was agreed, or recovery was stopped, before the hearing.
    WITHDRAWN,
    ORDERED
  }

  private int served = Days.NEVER;
  private int hearing = Days.NEVER;
  private int firstHearing = Days.NEVER;
  private int paidOn = Days.NEVER;
  private int arrangedOn = Days.NEVER;
  private int placesOn = Days.NEVER;
  private int placedOn = Days.NEVER;
  private long asked;
  private long ordered;
  private long placed;
  private String attachment = "";
  private int attachedOn = Days.NEVER;
  private @Nullable Outcome outcome;
  private @Nullable Agreed agreed;

  /// An arrangement for the debt.
  private record Agreed(int on, long owed, int parts) {}

  /// The day of the summons, [Days#NEVER] when there is none.
  int served() {
    return served;
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  /// What a day brings.
  void evening(TaxYear year, int day) {
    if (served == Days.NEVER) {
      if (hears(day + SERVED_AHEAD) && year.mayGoToCourt(day, LISTED_AHEAD)) {
        serve(year, day);
      }
      return;
    }
    if (outcome == null) {
      paidOn = year.owed() > 0 ? Days.NEVER : Math.min(paidOn, day);
      if (day == hearing) {
        decide(year, day);
      }
    } else if (day == placesOn && year.owed() > LEAST) {
      placedOn = day;
      placed = year.owed();
      year.habit().visited(year, day);
    }
  }

  private void serve(TaxYear year, int day) {
    served = day;
    hearing = day + SERVED_AHEAD;
    firstHearing = hearing;
    year.owesCosts(SUMMONS_COSTS);
    asked = year.owed();
    year.habit().summoned(year, day);
  }

  private void decide(TaxYear year, int day) {
    if (paidOn != Days.NEVER) {
      outcome = Outcome.PAID;
    } else if (arrangedOn <= day || year.isHeld(day)) {
      outcome = Outcome.WITHDRAWN;
    } else if (day == firstHearing && year.dice().chance(ADJOURNED)) {
      hearing = after(day);
    } else {
      outcome = Outcome.ORDERED;
      year.owesCosts(ORDER_COSTS);
      ordered = year.owed();
      year.habit().ordered(year, day);
    }
  }

  /// The household agrees to pay what is owed in equal parts, on the fifth of each month.
  void arrange(TaxYear year, int day, int parts, boolean keeps) {
    var on = Crowd.weeklyAfter(day);
    agreed = new Agreed(on, year.owed(), parts);
    arrangedOn = on;
    var paid = keeps ? parts : year.dice().between(1, 2);
    for (var version : agreed(on, year.owed(), parts).subList(0, Math.min(paid, parts))) {
      year.mean(version.due() - 2, version.pence(), "standing_order");
    }
  }

  /// The order is enforced from wages or a benefit from a day on.
  void attach(String kind, int day) {
    attachment = kind;
    attachedOn = Crowd.weeklyAfter(day);
  }

  /// The order goes to an enforcement agent on a day when it is still unpaid.
  void placeOn(int day) {
    placesOn = Crowd.weeklyAfter(day);
  }

  private static java.util.List<Bill.Version> agreed(int on, long owed, int parts) {
    return OldYear.monthly(on, Days.date(on + 12), owed, (owed / parts + 99) / 100 * 100);
  }

  /// Says what the billing system knows of it.
  void told(Records records, int year) {
    if (served == Days.NEVER) {
      return;
    }
    var summons = new Step("summons", served, asked).costs(SUMMONS_COSTS).heard(hearing);
    records.charge(served, "summons_costs", year, "SUM", SUMMONS_COSTS, served, served, served);
    records.step(served, year, summons.heard(firstHearing));
    if (hearing != firstHearing) {
      var known = Days.nextWorking(firstHearing);
      records.step(known, year, summons.status("adjourned"));
      var until = "Adjourned to " + Days.text(hearing);
      records.hold(known, "", "court", firstHearing, hearing, "", until);
    }
    if (outcome == Outcome.ORDERED) {
      order(records, year);
    } else if (outcome != null) {
      var heard = outcome == Outcome.PAID ? paidOn + 1 : arrangedOn;
      var known = Math.min(Crowd.weeklyAfter(heard), Days.nextWorking(hearing));
      records.step(known, year, summons.status("withdrawn"));
    }
    if (agreed != null) {
      var versions = agreed(agreed.on, agreed.owed, agreed.parts);
      records.arrangement(year, versions);
    }
  }

  private void order(Records records, int year) {
    var known = Days.nextWorking(hearing);
    records.charge(
        known, "liability_order_costs", year, "LOC", ORDER_COSTS, hearing, hearing, hearing);
    var reference = "LO/" + Days.date(hearing).getYear() + "/" + records.number().substring(3);
    records.step(
        known,
        year,
        new Step("liability_order", hearing, ordered)
            .costs(SUMMONS_COSTS + ORDER_COSTS)
            .heard(hearing)
            .order(reference));
    if (!attachment.isEmpty()) {
      records.step(attachedOn, year, new Step(attachment, attachedOn, ordered).order(reference));
    }
    if (placedOn != Days.NEVER) {
      records.step(
          placedOn,
          year,
          new Step("agent_instructed", placedOn, placed)
              .order(reference)
              .agent("EA-" + records.number()));
    }
  }

  private static boolean hears(int day) {
    return java.util.Arrays.binarySearch(HEARINGS, day) >= 0;
  }

  private static int after(int day) {
    for (var next : HEARINGS) {
      if (next > day) {
        return next;
      }
    }
    return day + 28;
  }
}
