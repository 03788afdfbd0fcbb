package evenkeel.demo;

import evenkeel.demo.TaxYear.Notice;

/// How a household pays.
enum Habit {
  /// Direct Debit, collected on its day; now and then one comes back.
  DIRECT_DEBIT,
  ON_TIME,
  DAYS_LATE,
  /// Forgets now and then; pays when reminded.
  WHEN_REMINDED,
  /// A fixed sum a week.
  WEEKLY,
  /// Most of each instalment.
  IN_PART,
  /// Stops, does not answer the reminder, and pays later.
  LOSES_INSTALMENTS,
  /// Needs reminding again and again.
  THREE_TIMES_LATE,
  NEVER_PAYS,
  ALL_AT_ONCE,
  /// Pays more than is asked.
  OVERPAYS,
  /// Exactly as a named case says.
  AS_TOLD;

  /// How many days before an instalment's day its payment is planned.
  static final int PLANS_AHEAD = 7;

  void start(TaxYear year) {
    var dice = year.dice();
    switch (this) {
      case WEEKLY -> {
        var weekly = Math.max(500, (year.bill().total() / 46 + 99) / 100 * 100);
        var first = year.bill().size() == 0 ? year.bill().issued() : year.bill().due(0);
        year.mean(first - dice.between(0, 5), dice.chance(0.7) ? weekly * 2 : weekly, "cash");
        for (var week = 1; week < 52; week++) {
          year.mean(first + 7 * week, dice.chance(0.95) ? weekly : weekly / 2, "paypoint");
        }
      }
      case ALL_AT_ONCE ->
          year.mean(year.bill().issued() + dice.between(18, 50), TaxYear.BALANCE, "card_web");
      case OVERPAYS ->
          year.mean(
              year.bill().issued() + dice.between(20, 45),
              year.bill().total() + dice.between(20, 300) * 100L,
              "bank_transfer");
      case DIRECT_DEBIT,
          ON_TIME,
          DAYS_LATE,
          WHEN_REMINDED,
          IN_PART,
          LOSES_INSTALMENTS,
          THREE_TIMES_LATE,
          NEVER_PAYS,
          AS_TOLD -> {}
    }
  }

  /// Plans the payment of one instalment, a week before its day.
  void plan(TaxYear year, int i) {
    var dice = year.dice();
    var due = year.bill().due(i);
    var pence = year.bill().pence(i);
    switch (this) {
      case DIRECT_DEBIT -> {
        if (year.debits()) {
          year.mean(Days.workingFrom(due), pence, "direct_debit");
        } else if (dice.chance(0.55)) {
          year.mean(due + dice.between(0, 5), pence, method(dice));
        }
      }
      case ON_TIME ->
          year.mean(due - (dice.chance(0.1) ? dice.between(1, 6) : 0), pence, method(dice));
      case DAYS_LATE -> year.mean(due + dice.between(1, 5), pence, method(dice));
      case WHEN_REMINDED -> {
        if (!dice.chance(year.complied() < 2 ? 0.22 : 0.04)) {
          year.mean(due + dice.between(-1, 5), pence, method(dice));
        }
      }
      case IN_PART ->
          year.mean(due + dice.between(-2, 5), pence * dice.between(60, 95) / 100, "cash");
      case LOSES_INSTALMENTS -> {
        if (year.lostOn() == Days.NEVER && !dice.chance(0.34)) {
          year.mean(due + dice.between(0, 5), pence, method(dice));
        }
      }
      case THREE_TIMES_LATE -> {
        if (dice.chance(0.45)) {
          year.mean(due + dice.between(-2, 4), pence, method(dice));
        }
      }
      case WEEKLY, NEVER_PAYS, ALL_AT_ONCE, OVERPAYS, AS_TOLD -> {}
    }
  }

  /// A notice came.
  void answer(TaxYear year, Notice notice) {
    var dice = year.dice();
    var soon = notice.issued() + dice.between(2, 6);
    var answers =
        switch (this) {
          case DIRECT_DEBIT -> year.debits() ? 0.97 : 0.3;
          case ON_TIME, DAYS_LATE, ALL_AT_ONCE, OVERPAYS -> 0.97;
          case WHEN_REMINDED -> 0.9;
          case WEEKLY -> 0.6;
          case IN_PART -> 0.5;
          case LOSES_INSTALMENTS -> 0.07;
          case THREE_TIMES_LATE -> notice.action().equals("final_notice") ? 0.1 : 0.93;
          case NEVER_PAYS, AS_TOLD -> 0.0;
        };
    if (dice.chance(answers)) {
      year.mean(soon, notice.asked(), method(dice));
    } else if (dice.chance(answers)) {
      year.mean(notice.issued() + dice.between(9, 20), notice.asked(), method(dice));
    }
  }

  /// The right to instalments was lost: a few pay at once, most wait for the summons. With those
  /// whose notices wait for an officer's look, the officer speaks instead, and most begin to pay.
  void lost(TaxYear year, int day) {
    var dice = year.dice();
    if (year.isLooked()) {
      var parts = Math.min(dice.between(6, 9), Math.max(1, (Crowd.YEAR_ENDS - day) / 30 - 1));
      if (dice.chance(this == NEVER_PAYS ? 0.4 : 0.85)) {
        monthly(year, day + dice.between(15, 40), year.owed() / parts + 1, "standing_order");
      }
      return;
    }
    if (this != AS_TOLD && this != NEVER_PAYS && dice.chance(0.05)) {
      year.mean(day + dice.between(1, 12), TaxYear.BALANCE, method(dice));
    }
  }

  /// A summons came: most pay all before the hearing, some agree to pay by the month.
  void summoned(TaxYear year, int day) {
    var dice = year.dice();
    var pays =
        switch (this) {
          case NEVER_PAYS -> 0.12;
          case IN_PART -> 0.35;
          case WEEKLY, LOSES_INSTALMENTS, THREE_TIMES_LATE -> 0.16;
          case DIRECT_DEBIT, ON_TIME, DAYS_LATE, WHEN_REMINDED, ALL_AT_ONCE, OVERPAYS -> 0.7;
          case AS_TOLD -> 0.0;
        };
    if (dice.chance(pays)) {
      year.mean(day + dice.between(1, 13), TaxYear.BALANCE, method(dice));
    } else if (dice.chance(this == NEVER_PAYS ? 0.1 : 0.82)) {
      var months = Math.max(2, (Crowd.YEAR_ENDS - day) / 30 - 1);
      year.court().arrange(year, day + 7, Math.min(months, dice.between(7, 10)), dice.chance(0.9));
    }
  }

  /// The court made an order: how it is enforced, and what it brings in.
  void ordered(TaxYear year, int day) {
    var dice = year.dice();
    switch (dice.weighted(18, 20, 14, 48)) {
      case 0 -> year.mean(day + dice.between(5, 30), TaxYear.BALANCE, method(dice));
      case 1 -> year.court().arrange(year, day + 14, dice.between(6, 12), dice.chance(0.7));
      case 2 -> {
        var wages = dice.chance(0.6);
        var starts = Crowd.weeklyAfter(day + dice.between(21, 35));
        year.court().attach(wages ? "attachment_of_earnings" : "attachment_of_benefits", starts);
        monthly(
            year,
            starts + 30,
            wages ? dice.between(80, 260) * 100L : 2_125,
            wages ? "employer" : "dwp");
      }
      default -> year.court().placeOn(day + dice.between(30, 50));
    }
  }

  /// An enforcement agent has the order.
  void visited(TaxYear year, int day) {
    var dice = year.dice();
    if (dice.chance(0.5)) {
      monthly(year, day + dice.between(14, 40), year.owed() / dice.between(2, 6) + 1, "agent");
    }
  }

  private static void monthly(TaxYear year, int from, long pence, String method) {
    for (var month = 0; month < 12; month++) {
      year.mean(Days.workingFrom(from + 30 * month), pence, method);
    }
  }

  /// A Direct Debit came back unpaid.
  void returned(TaxYear year, int day) {
    var dice = year.dice();
    if (this != AS_TOLD && dice.chance(0.7)) {
      year.mean(day + dice.between(1, 4), TaxYear.OVERDUE, "card_phone");
    }
  }

  static String method(Dice dice) {
    return switch (dice.weighted(45, 18, 12, 10, 8, 7)) {
      case 0 -> "card_web";
      case 1 -> "standing_order";
      case 2 -> "card_phone";
      case 3 -> "bank_transfer";
      case 4 -> "paypoint";
      default -> "cash";
    };
  }
}
