package evenkeel.demo;

/// What the council must remember about people, and what stops recovery.
final class Protection {

  private final long seed;
  private final int lastDay;

  Protection(long seed, int lastDay) {
    this.seed = seed;
    this.lastDay = lastDay;
  }

  /// @return the day from which no notice goes out, [Days#NEVER] when there is none
  int add(Records records, Household home, boolean owes, People people) {
    var dice = Dice.of(seed, "protection", home.entity());
    var struggles = owes || struggles(home.habit());
    markers(records, dice, struggles, people.first());
    var known =
        dice.chance(0.12)
            ? Crowd.BILLS_ISSUED
            : Crowd.weeklyAfter(Crowd.YEAR_STARTS + dice.between(10, 340));
    var drawn = dice.share() * 1000;
    if (known > lastDay || people.first().startsWith("L")) {
      return Days.NEVER;
    }
    if (struggles && drawn < 16) {
      records.hold(
          known,
          people.first(),
          drawn < 1 ? "mental_health_breathing_space" : "breathing_space",
          known,
          drawn < 1 ? Days.NEVER : known + 59,
          "BS" + home.number(),
          "");
      return known;
    }
    if (struggles && drawn < 26) {
      records.hold(
          known, people.first(), "insolvency", known - 6, Days.NEVER, "INS" + home.number(), "");
      return known;
    }
    if (drawn < 3) {
      records.hold(
          known, people.first(), "bereavement", known, Days.NEVER, "", "Reported by the registrar");
      return known;
    }
    if (drawn < 34) {
      var kind = drawn < 28 ? "ctr_pending" : drawn < 32 ? "dispute" : "complaint";
      records.hold(known, "", kind, known, known + dice.between(28, 90), "", "");
    }
    return Days.NEVER;
  }

  private static void markers(Records records, Dice dice, boolean struggles, String party) {
    var known = Crowd.BILLS_ISSUED;
    if (dice.chance(struggles ? 0.08 : 0.004)) {
      var need =
          dice.oneOf(
              "Call before writing",
              "Allow time to answer",
              "Speak to daughter first",
              "Morning calls only");
      records.marker(known, party, "vulnerable", known - dice.between(0, 700), known + 365, need);
    }
    if (dice.chance(0.03)) {
      var language = dice.oneOf("Polish", "Urdu", "Romanian", "Bengali", "Portuguese", "Arabic");
      records.marker(
          known,
          party,
          "interpreter",
          known - dice.between(0, 2000),
          Days.NEVER,
          "Interpreter: " + language);
    }
    if (struggles && dice.chance(0.03)) {
      records.marker(
          known,
          party,
          "debt_adviser",
          known - dice.between(0, 300),
          known + 180,
          "Adviser acts: write to them as well");
    }
    if (dice.chance(0.002)) {
      records.marker(
          known,
          party,
          "no_contact_by_phone",
          known - dice.between(0, 900),
          Days.NEVER,
          "Letters only");
    }
  }

  private static boolean struggles(Habit habit) {
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
