package evenkeel.demo;

import evenkeel.core.reference.CheckDigit;
import evenkeel.demo.Story.Money;
import evenkeel.demo.Story.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the billing system's records of one account look like, row by row.
final class Records {

  /// Every reference is typed as it should be.
  static final @Nullable Dice NO_SLIPS = null;

  /// No payment names a year.
  static final int NO_YEAR = 0;

  private static final double SLIPS = 0.007;
  private static final long FIRST_PROPERTY = 10_000_000;

  private final Story story;
  private final String number;
  private int receipts;

  private final int slipsAfter;

  /// @param reference with its check digit
  /// @param slipsAfter money with a mistyped reference is received only after this day; what the
  ///   first package reports was found and posted long ago
  Records(String reference, String property, int slipsAfter) {
    this(Stream.COUNCIL_TAX, reference, property, slipsAfter);
  }

  /// An account of another kind of debt. What its money is called follows from the method.
  Records(Stream stream, String reference, String property, int slipsAfter) {
    this.slipsAfter = slipsAfter;
    this.story = new Story(stream, reference, property);
    this.number = reference.substring(0, 8);
  }

  Story story() {
    return story;
  }

  String reference() {
    return story.reference();
  }

  String number() {
    return number;
  }

  Records person(int known, Person p) {
    var kind = p.organisation().isEmpty() ? "person" : "organisation";
    var reach = p.email().isEmpty() ? "letter" : "email";
    story.say(
        known,
        Table.PARTIES,
        p.id(),
        0,
        p.id(),
        kind,
        p.title(),
        p.forename(),
        "",
        p.surname(),
        p.organisation(),
        Days.text(p.born()),
        Days.text(p.died()),
        "",
        p.email(),
        p.mobile(),
        "",
        p.mobile().isEmpty() ? "false" : "true",
        p.email().isEmpty() ? "false" : "true",
        reach,
        p.language(),
        p.format(),
        "",
        "");
    return this;
  }

  Records address(int known, String party, String kind, Place place, int from, int to) {
    var start = Days.text(from);
    story.say(
        known,
        Table.PARTY_ADDRESSES,
        party + "|" + kind + "|" + place.line1() + "|" + start,
        0,
        party,
        kind,
        place.line1(),
        place.line2(),
        place.town(),
        "",
        "",
        place.postcode(),
        "GB",
        "",
        start,
        Days.text(to));
    return this;
  }

  Records property(int known, long dwelling, Place place, char band) {
    return property(known, dwelling, place, String.valueOf(band), "", "");
  }

  /// @param estate the council's own estate, and the block in it; empty elsewhere
  Records property(
      int known, long dwelling, Place place, String band, String estate, String block) {
    var ref = propertyRef(dwelling);
    story.say(
        known,
        Table.PROPERTIES,
        ref,
        0,
        ref,
        String.valueOf(990_000_000_000L + dwelling),
        String.valueOf(90_000_000 + dwelling / 32),
        place.line1(),
        place.line2(),
        place.town(),
        "",
        "",
        place.postcode(),
        band,
        band.isEmpty() ? "" : "1993-04-01",
        "",
        estate,
        block,
        Places.ward(dwelling));
    return this;
  }

  static String propertyRef(long dwelling) {
    return "K" + (FIRST_PROPERTY + dwelling);
  }

  /// The dwelling of a property's reference.
  static long dwelling(String propertyRef) {
    return Long.parseLong(propertyRef.substring(1)) - FIRST_PROPERTY;
  }

  Records stands(int known, String status, int opened, int closed, String method) {
    story.stand(new Standing(known, status, opened, closed, method, ""));
    return this;
  }

  /// @param role `liable` is named on the bill; `joint_liable` is not
  Records liable(int known, String party, String role, boolean joint, int from, int to) {
    story.say(
        known,
        Table.ACCOUNT_PARTIES,
        reference() + "|" + party + "|" + role,
        0,
        reference(),
        party,
        role,
        String.valueOf(joint),
        Days.text(from),
        Days.text(to));
    return this;
  }

  /// @param issued the day of the demand notice
  Records charge(
      int known, String kind, int year, String suffix, long pence, int issued, int from, int to) {
    var id = "C" + number + "-" + year + "-" + suffix;
    story.say(
        known,
        Table.CHARGES,
        id,
        pence,
        id,
        reference(),
        kind,
        suffix.substring(0, 3),
        year(year),
        Days.text(from),
        Days.text(to),
        Csv.pounds(pence),
        "B" + number + "-" + year,
        Days.text(issued),
        "",
        "");
    return this;
  }

  Records instalments(int year, List<Bill.Version> versions) {
    var plan = "ct-" + reference() + "-" + year;
    for (var version : versions) {
      instalment(plan, "statutory", version);
    }
    return this;
  }

  /// An agreed arrangement for one year's debt.
  Records arrangement(int year, List<Bill.Version> versions) {
    for (var version : versions) {
      instalment("pa-" + reference() + "-" + year, "special_arrangement", version);
    }
    return this;
  }

  private void instalment(String plan, String kind, Bill.Version version) {
    var key = plan + "|" + version.sequence();
    if (version.pence() == 0) {
      story.delete(version.known(), Table.INSTALMENTS, key);
    } else {
      story.say(
          version.known(),
          Table.INSTALMENTS,
          key,
          version.pence(),
          plan,
          reference(),
          kind,
          String.valueOf(version.sequence()),
          Days.text(version.due()),
          Csv.pounds(version.pence()),
          "",
          "active",
          "");
    }
  }

  /// The year's money. A wrong reference goes to no account.
  ///
  /// @param directedYear the year that the payer names from a day on
  /// @param slips decides which references are mistyped; see [#NO_SLIPS]
  Records money(
      List<TaxYear.Paid> paid,
      String payer,
      int directedYear,
      int directedFrom,
      @Nullable Dice slips) {
    var ids = new String[paid.size()];
    for (var i = 0; i < ids.length; i++) {
      var p = paid.get(i);
      var slip =
          slips != null
              && slips.chance(SLIPS)
              && p.undoes() < 0
              && p.received() > slipsAfter
              && p.effective() < directedFrom
              && !p.method().equals("direct_debit");
      ids[i] = "R" + number + "-" + (++receipts);
      story.receive(
          new Money(
              ids[i],
              p.received(),
              p.effective(),
              slip && slips != null ? mistyped(slips) : reference(),
              p.pence(),
              p.method(),
              payer,
              p.undoes() < 0 ? "" : "Direct Debit returned unpaid, code " + p.reason(),
              p.effective() >= directedFrom ? directedYear : 0,
              p.undoes() < 0 ? "" : ids[p.undoes()],
              p.reason(),
              !slip));
    }
    return this;
  }

  /// Money whose payer names one invoice instead of the account.
  Records paid(String invoice, TaxYear.Paid p, String payer) {
    story.receive(
        new Money(
            "R" + number + "-" + (++receipts),
            p.received(),
            p.effective(),
            invoice,
            p.pence(),
            p.method(),
            payer,
            "",
            NO_YEAR,
            "",
            "",
            true));
    return this;
  }

  /// Two neighbouring digits changed places, or one is wrong, so that the check digit fails.
  private String mistyped(Dice slips) {
    var digits = reference().toCharArray();
    for (var place = slips.between(1, 6); place < 8; place++) {
      if (digits[place] != digits[place + 1]) {
        var kept = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = kept;
        if (!CheckDigit.COUNCIL_TAX.valid(new String(digits))) {
          return new String(digits);
        }
        digits[place + 1] = digits[place];
        digits[place] = kept;
      }
    }
    digits[7] = digits[7] == '9' ? '0' : (char) (digits[7] + 1);
    return new String(digits);
  }

  /// Money that the billing system itself moves: a refund, a debt written off.
  ///
  /// @param pence what it adds to the balance
  Records moved(int known, String type, String method, long pence, int year, String narrative) {
    var id = "T" + number + "-" + year + "-" + type;
    story.say(
        known,
        Table.TRANSACTIONS,
        id,
        pence,
        id,
        reference(),
        "",
        Days.text(known) + "T08:00:00Z",
        Days.text(known),
        type,
        method,
        Csv.pounds(pence),
        year(year),
        narrative,
        "",
        "",
        "");
    return this;
  }

  Records action(int known, String action, int on, int year, long pence, String order) {
    return step(known, year, new Step(action, on, pence).order(order));
  }

  /// A step of recovery as the billing system knows it from a day on.
  Records step(int known, int year, Step step) {
    var id = "A" + number + "-" + year + "-" + step.action();
    story.say(
        known,
        Table.RECOVERY_ACTIONS,
        id,
        step.pence(),
        id,
        reference(),
        step.action(),
        step.code() + "-" + year,
        Days.text(step.on()),
        Csv.pounds(step.pence()),
        step.costs() == 0 ? "" : Csv.pounds(step.costs()),
        Days.text(step.hearing()),
        step.hearing() == Days.NEVER ? "" : Authority.COURT,
        step.order(),
        step.status(),
        step.agent(),
        "");
    return this;
  }

  /// Notices that the billing system sent before the first package.
  Records reported(List<TaxYear.Notice> notices, int year, int through) {
    for (var notice : notices) {
      if (notice.issued() <= through) {
        action(notice.issued(), notice.action(), notice.issued(), year, notice.asked(), "");
      }
    }
    return this;
  }

  Records hold(int known, String party, String kind, int from, int to, String ref, String note) {
    var id = "H" + number + "-" + kind;
    story.say(
        known,
        Table.HOLDS,
        id,
        0,
        id,
        party.isEmpty() ? reference() : "",
        party,
        kind,
        Days.text(from),
        Days.text(to),
        ref,
        note,
        "",
        "");
    return this;
  }

  Records marker(int known, String party, String kind, int from, int review, String need) {
    var id = "M" + party + "-" + kind;
    story.say(
        known, Table.MARKERS, id, 0, id, party, kind, Days.text(from), Days.text(review), need);
    return this;
  }

  static String year(int start) {
    return start + "-" + "%02d".formatted((start + 1) % 100);
  }
}
