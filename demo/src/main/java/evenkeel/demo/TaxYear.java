package evenkeel.demo;

import java.util.ArrayList;
import java.util.List;

/// One account's year, lived through day by day: instalments fall due, money comes, notices go out
/// as the product will send them, and the household answers in its own way. It knows the ladder
/// only well enough to time the answers.
final class TaxYear {

  /// A payment that the household means to make.
  ///
  /// @param pence how much; [#OVERDUE] for whatever is then overdue, [#BALANCE] for all of it
  record Meant(int day, long pence, String method, boolean comesBack) {}

  /// Money in, or back out again when `undoes` names the payment before it.
  ///
  /// @param reason why a bank sent it back, as ARUDD says it; empty for money in
  record Paid(int effective, int received, long pence, String method, int undoes, String reason) {
    Paid(int effective, int received, long pence, String method) {
      this(effective, received, pence, method, -1, "");
    }
  }

  /// A notice as the product will have issued it.
  record Notice(String action, int issued, long asked) {}

  static final long OVERDUE = -1;
  static final long BALANCE = -2;

  /// A return that leaves the instruction as it is.
  static final String REFER_TO_PAYER = "0";

  private static final long TOLERANCE = 500;
  private static final int GRACE = 7;
  private static final int WINDOW = 7;

  private final Dice dice;
  private final Habit habit;
  private final Bill bill;
  private final List<Meant> meant = new ArrayList<>();
  private final List<Paid> paid = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private int heldFrom = Days.NEVER;
  private int heldTo = Days.NEVER;
  private boolean looked;
  private boolean debits = true;
  private final InCourt court = new InCourt();
  private long sum;
  private long costs;
  private int complied;
  private int lostOn = Days.NEVER;
  private int noticeDay = Days.NEVER;
  private int windowEnds = Days.NEVER;
  private long windowDue;

  TaxYear(Dice dice, Habit habit, Bill bill) {
    this.dice = dice;
    this.habit = habit;
    this.bill = bill;
  }

  /// No notice goes out from this day on.
  TaxYear heldFrom(int day) {
    return held(day, Days.NEVER);
  }

  /// Nothing goes out on these days, both included.
  TaxYear held(int from, int to) {
    heldFrom = from;
    heldTo = to;
    return this;
  }

  /// An officer looks at each notice of these people before it goes. In the invented council nobody
  /// has done so yet, and nobody is summonsed whose notice still waits.
  TaxYear looked(boolean first) {
    looked = first;
    return this;
  }

  boolean isLooked() {
    return looked;
  }

  boolean isHeld(int day) {
    return heldFrom <= day && day <= heldTo;
  }

  Dice dice() {
    return dice;
  }

  Bill bill() {
    return bill;
  }

  Habit habit() {
    return habit;
  }

  InCourt court() {
    return court;
  }

  List<Paid> paid() {
    return paid;
  }

  List<Notice> notices() {
    return notices;
  }

  /// The last day on which money came or went back.
  int lastMoney() {
    return paid.isEmpty() ? bill.issued() : paid.getLast().received();
  }

  int complied() {
    return complied;
  }

  /// When the whole balance became payable, [Days#NEVER] while instalments stand.
  int lostOn() {
    return lostOn;
  }

  /// The whole balance, costs with it; less than nought in credit.
  long owed() {
    return bill.total() + costs - sum;
  }

  void owesCosts(long pence) {
    costs += pence;
  }

  /// Whether Direct Debits are still collected: none is once the payer's bank ended them.
  boolean debits() {
    return debits;
  }

  /// Whether a summons may be served: the balance became payable before the list went to the court,
  /// it is worth a summons, its bill is as it was, and nothing stops recovery.
  ///
  /// @param listed how many days before service the list is made
  boolean mayGoToCourt(int day, int listed) {
    return habit != Habit.AS_TOLD
        && !looked
        && lostOn <= day - listed
        && owed() >= InCourt.LEAST
        && !bill.changesBetween(notices.getLast().issued(), day + InCourt.SERVED_AHEAD)
        && (heldFrom > day + listed || heldTo < day - listed);
  }

  long overdue(int day) {
    return bill.dueBy(day) - sum;
  }

  void mean(int day, long pence, String method) {
    meant.add(new Meant(day, pence, method, false));
  }

  /// A Direct Debit that the bank will return.
  void meanInVain(int day, long pence) {
    meant.add(new Meant(day, pence, "direct_debit", true));
  }

  /// Lives from a day to a day, both included.
  void live(int from, int to) {
    habit.start(this);
    for (var day = from; day <= to; day++) {
      bill.change(day, sum);
      for (var i = 0; i < bill.size(); i++) {
        if (Math.max(bill.issued(), bill.due(i) - Habit.PLANS_AHEAD) == day) {
          habit.plan(this, i);
        }
      }
      money(day);
      issue(day);
      evening(day);
      court.evening(this, day);
    }
  }

  private void money(int day) {
    for (var i = 0; i < meant.size(); i++) {
      var payment = meant.get(i);
      if (payment.day() == day) {
        land(day, payment);
      }
    }
  }

  private void land(int day, Meant payment) {
    var pence =
        payment.pence() == OVERDUE
            ? overdue(day)
            : payment.pence() == BALANCE ? owed() : payment.pence();
    if (habit != Habit.OVERPAYS && habit != Habit.AS_TOLD) {
      pence = Math.min(pence, owed());
    }
    if (pence <= 0) {
      return;
    }
    var direct = payment.method().equals("direct_debit");
    var received = Days.workingFrom(day);
    paid.add(new Paid(direct ? received : day, received, pence, payment.method()));
    sum += pence;
    if (direct && (payment.comesBack() || returned(day))) {
      var back = Days.plusWorking(received, 3);
      var reason = habit == Habit.AS_TOLD ? REFER_TO_PAYER : reason();
      paid.add(new Paid(back, back, -pence, payment.method(), paid.size() - 1, reason));
      sum -= pence;
      debits = reason.equals(REFER_TO_PAYER);
      habit.returned(this, back);
    }
  }

  private boolean returned(int day) {
    var january = Days.date(day).getMonthValue() == 1;
    return habit != Habit.AS_TOLD && dice.chance(january ? 0.02 : 0.012);
  }

  /// Mostly "refer to payer", then an instruction that the payer cancelled, an account that is
  /// closed, and one that is none.
  private String reason() {
    return switch (dice.weighted(70, 15, 9, 6)) {
      case 0 -> REFER_TO_PAYER;
      case 1 -> "1";
      case 2 -> "B";
      default -> "5";
    };
  }

  private void issue(int day) {
    if (noticeDay != day) {
      return;
    }
    noticeDay = Days.NEVER;
    if (overdue(day) <= TOLERANCE || isHeld(day)) {
      return;
    }
    var whole = complied >= 2 || bill.lastDue() < day;
    var action = whole ? "final_notice" : complied == 1 ? "reminder_2" : "reminder_1";
    windowDue = bill.dueBy(day + WINDOW - 1);
    windowEnds = day + WINDOW - 1;
    var asked = whole ? owed() : windowDue - sum;
    if (whole) {
      windowDue = bill.total();
    }
    var notice = new Notice(action, day, asked);
    notices.add(notice);
    habit.answer(this, notice);
  }

  private void evening(int day) {
    if (windowEnds == day) {
      windowEnds = Days.NEVER;
      var failed = windowDue - sum > TOLERANCE;
      if (failed) {
        lostOn = day + 1 + WINDOW;
        habit.lost(this, lostOn);
      } else {
        complied++;
      }
    }
    var open = windowEnds == Days.NEVER && noticeDay == Days.NEVER && lostOn == Days.NEVER;
    if (open && bill.dueBy(day - GRACE) - sum > TOLERANCE && !isHeld(day)) {
      noticeDay = Days.nextWorking(day);
    }
  }
}
