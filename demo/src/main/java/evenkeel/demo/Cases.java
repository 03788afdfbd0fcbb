package evenkeel.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The forty named cases, in the order of the demo's start page.
final class Cases {

  /// One case with the stories of its accounts.
  record Case(NamedCase named, List<Story> stories) {}

  private static final List<OfficerAct> EARLIER =
      List.of(
          new OfficerAct.JointNoticeServed(
              LocalDate.of(2026, 6, 10),
              Told.reference(17),
              Told.party(17, 2),
              LocalDate.of(2026, 6, 10)),
          new OfficerAct.HoldPlaced(
              LocalDate.of(2026, 10, 14),
              Told.reference(24),
              "TRIBUNAL_APPEAL",
              LocalDate.of(2026, 10, 14),
              LocalDate.of(2027, 1, 12),
              "Appeal about the band, lodged on 12 October"));

  static final List<OfficerAct> ACTS =
      Stream.concat(EARLIER.stream(), Recommended.ACTS.stream()).toList();

  private Cases() {}

  static List<Case> all(Settings settings) {
    var all = new ArrayList<Case>();
    var paying = new PayingCases(settings);
    var noticed = new NoticedCases(settings);
    var stopped = new StoppedCases(settings);
    var older = new OlderCases(settings);
    all.addAll(paying.cases());
    all.addAll(noticed.cases());
    all.addAll(stopped.cases());
    all.addAll(older.cases());
    all.addAll(new OverpaidCases(settings).cases());
    all.addAll(new LeaseCases(settings).cases());
    all.addAll(new OverpaidCases(settings).reminded());
    return List.copyOf(all);
  }

  static Case of(int number, Told told, String name, String story, String expect) {
    return of(number, told.reference(), List.of(told.tell()), name, story, expect);
  }

  /// A case that several stories tell.
  static Case of(
      int number, String reference, List<Story> stories, String name, String story, String expect) {
    return new Case(new NamedCase(number, reference, name, story, expect), stories);
  }

  static int day(int month, int day) {
    return Days.of(2026, month, day);
  }

  static Person person(int slot, String title, String forename, String surname) {
    var born = Days.of(1951 + slot * 7 % 48, 1 + slot % 12, 1 + slot * 5 % 28);
    return Person.of(Told.party(slot, 1), title, forename, surname, born)
        .reachableBy(
            (forename + "." + surname).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z.]", "")
                + "@example.com",
            "+4477009000" + "%02d".formatted(slot));
  }
}
