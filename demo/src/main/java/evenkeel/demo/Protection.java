package evenkeel.demo;

/// What the council must remember about people, and what stops recovery.
final class Protection {

  private final long seed;
  private final int lastDay;

  Protection(long seed, int lastDay) {
    this.seed = seed;
    this.lastDay = lastDay;
  }

  /// When recovery rests.
  ///
  /// @param from the first day on which nothing goes out, [Days#NEVER] when nothing stops it
  /// @param to the last such day
  /// @param looked whether an officer looks at each notice before it goes
  record Care(int from, int to, boolean looked) {
    static final Care NONE = new Care(Days.NEVER, Days.NEVER, false);
  }

  /// Says what is known of the people, and answers what recovery makes of it. A landlord holds many
  /// accounts, so nothing of theirs belongs to this one.
  Care add(Records records, Household home, boolean owes, People people) {
    if (people.first().startsWith("L")) {
      return Care.NONE;
    }
    var dice = Dice.of(seed, "protection", home.entity());
    var struggles = owes || struggles(home.habit());
    var looked = new Markers(records, dice, people.first()).add(struggles);
    var known =
        dice.chance(0.12)
            ? Crowd.BILLS_ISSUED
            : Crowd.weeklyAfter(Crowd.YEAR_STARTS + dice.between(10, 340));
    var drawn = dice.share() * 1000;
    if (known > lastDay) {
      return new Care(Days.NEVER, Days.NEVER, looked);
    }
    if (struggles && drawn < 11) {
      return new Care(known, stopped(records, home, people.first(), known, drawn), looked);
    }
    if (drawn < 3) {
      records.hold(
          known, people.first(), "bereavement", known, Days.NEVER, "", "Reported by the registrar");
      return new Care(known, Days.NEVER, looked);
    }
    if (drawn < 34) {
      var kind = drawn < 28 ? "ctr_pending" : drawn < 32 ? "dispute" : "complaint";
      var ends = known + dice.between(28, 90);
      records.hold(known, "", kind, known, ends, "", "");
      return new Care(known, ends, looked);
    }
    return new Care(Days.NEVER, Days.NEVER, looked);
  }

  /// What stops the recovery of debts by law.
  ///
  /// @return the last day of it
  private static int stopped(
      Records records, Household home, String party, int known, double drawn) {
    if (drawn >= 4) {
      records.hold(known, party, "insolvency", known - 6, Days.NEVER, "INS" + home.number(), "");
      return Days.NEVER;
    }
    var crisis = drawn < 0.4;
    var kind = crisis ? "mental_health_breathing_space" : "breathing_space";
    var ends = crisis ? Days.NEVER : known + 59;
    records.hold(known, party, kind, known, ends, "BS" + home.number(), "");
    return ends;
  }

  static boolean struggles(Habit habit) {
    return switch (habit) {
      case NEVER_PAYS, THREE_TIMES_LATE, LOSES_INSTALMENTS, IN_PART -> true;
      case DIRECT_DEBIT,
          ON_TIME,
          DAYS_LATE,
          WHEN_REMINDED,
          WEEKLY,
          ALL_AT_ONCE,
          OVERPAYS,
          AS_TOLD ->
          false;
    };
  }
}
