package evenkeel.app.lawdesk;

import static evenkeel.app.lawdesk.VectorSum.day;
import static evenkeel.app.lawdesk.VectorSum.shifted;
import static evenkeel.app.lawdesk.VectorSum.work;

import evenkeel.app.lawdesk.VectorSum.Vector;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/// Vectors about what follows a service charge: loans, interest, the claim and its fee, ground
/// rent, forfeiture, clocks and the breathing space.
final class RecoveryVectors {

  static final Map<String, Consumer<Vector>> RULES =
      Map.ofEntries(
          Map.entry("loan_right", RecoveryVectors::loan),
          Map.entry("annuity", RecoveryVectors::annuity),
          Map.entry("simple_interest", RecoveryVectors::interest),
          Map.entry("court_fee", RecoveryVectors::fee),
          Map.entry("pap_no_reply", RecoveryVectors::noReply),
          Map.entry("pap_reply_docs", RecoveryVectors::documents),
          Map.entry("s166_window", RecoveryVectors::rentNotice),
          Map.entry("s167_gate", RecoveryVectors::size),
          Map.entry("s81_wait", RecoveryVectors::forfeitureWait),
          Map.entry("s20_relevant_period", RecoveryVectors::period),
          Map.entry("rtb_31st_day", RecoveryVectors::newTenant),
          Map.entry("complaint_clocks", RecoveryVectors::complaint),
          Map.entry("s21_summary_due", RecoveryVectors::summary),
          Map.entry("s21b_suspension", RecoveryVectors::suspension),
          Map.entry("breathing_space", RecoveryVectors::breathingSpace));

  private RecoveryVectors() {}

  private static void loan(Vector v) {
    work(
            "loan-right",
            "given=%s; lease=right-to-buy; granted=2014-06-02; repairs=%s; already=%s; rpi=%s"
                .formatted(
                    v.in("demandGiven"),
                    v.in("repairs"),
                    v.in("alreadyDemanded"),
                    shifted(v.in("rpiJan"), 1)))
        .is("Lower limit", v.pounds("lower"))
        .is("Upper limit", v.pounds("upper"))
        .is("Smallest loan is above", v.pounds("minimum"))
        .is("Loan", v.pounds("loan"))
        .is("Years", v.out("termYears"))
        .is("Claim by", v.day("claimBy"));
  }

  private static void annuity(Vector v) {
    work(
            "loan-schedule",
            "day=2019-12-01; loan=%s; rate=%s; months=%s"
                .formatted(v.in("principal"), shifted(v.in("annualRate"), 4), v.in("months")))
        .is("Each month", v.pounds("monthly"))
        .is("The last", v.pounds("last"))
        .is("All together", v.pounds("total"));
  }

  private static void interest(Vector v) {
    work(
            "service-charge-interest",
            "basis=claim; sum=%s; from=%s; until=%s"
                .formatted(v.in("principal"), v.in("from"), v.in("to")))
        .is("Days", v.out("days"))
        .is("Interest", v.pounds("interest"));
  }

  private static void fee(Vector v) {
    if (!v.in().has("principal")) {
      work("court-fee", "day=2026-11-22; kind=issue; claim=" + v.in("claimTotal"))
          .is("Fee", v.pounds("fee"));
      return;
    }
    work(
            "court-fee",
            "day=%s; kind=issue; claim=%s; due=%s"
                .formatted(v.in("claim"), v.in("principal"), v.in("due")))
        .is("Days", v.out("days"))
        .is("Interest", v.pounds("interest"))
        .is("Claim", v.pounds("claimTotal"))
        .is("Fee", v.pounds("fee"));
  }

  private static void noReply(Vector v) {
    work("claim-wait", "letter=%s; debtor=individual; replied=no".formatted(v.in("letter")))
        .is("Last day for a reply", v.day("day30"))
        .is("The protocol allows it from", v.day("legalEarliest"))
        .is("Claim from", v.day("productEarliest"));
  }

  private static void documents(Vector v) {
    work(
            "claim-wait",
            "letter=2026-10-01; debtor=individual; replied=yes; advice=yes; documents=yes; "
                + "reply=%s; documents-sent=%s; notice=2026-11-26"
                    .formatted(v.in("replyReceived"), v.in("docsSent")))
        .is("Documents due", v.day("docsDue"))
        .is("No claim before", v.day("notBefore"));
  }

  private static void rentNotice(Vector v) {
    work(
            "ground-rent-notice",
            "given=%s; lease-date=%s; stated=%s; "
                    .formatted(v.in("noticeGiven"), v.in("leaseDate"), v.out("earliest"))
                + "rent=10.00; lease=right-to-buy; granted=2014-06-02; form=yes;"
                + " to-the-dwelling=yes")
        .is("Earliest day for payment", v.day("earliest"))
        .is("Latest day for payment", v.day("latest"));
  }

  /// A part that is older than three years was payable a day before them; a charge for default is
  /// left out.
  private static void size(Vector v) {
    var cases = v.in().get("cases");
    for (var i = 0; i < cases.size(); i++) {
      var sums = cases.get(i).get(0).asString().split("\\+");
      var old = cases.get(i).get(1).asString().endsWith(">3y");
      work(
              "forfeiture-size",
              "day=2027-02-17; owed=%s; default-charges=%s; oldest=%s"
                  .formatted(
                      sums[0],
                      sums.length == 1 ? "" : sums[1].split(" ")[0],
                      old ? "2024-02-16" : "2026-04-01"))
          .is(
              "Does its size bar forfeiture?",
              v.out().get("passes").get(i).asBoolean() ? "no" : "yes");
    }
  }

  private static void forfeitureWait(Vector v) {
    work(
            "forfeiture-wait",
            "decided=%s; by=judgment; appealed=no; appeal-days=%s"
                .formatted(v.in("judgment"), v.in("appealDays")))
        .is("Final", v.day("final"))
        .is("Earliest notice", v.day("earliestS146"));
  }

  private static VectorSum stage(String stage, String event) {
    return work("consultation-period", "schedule=4-2; stage=%s; event=%s".formatted(stage, event));
  }

  private static void period(Vector v) {
    for (var i = 0; i < v.in().get("notice").size(); i++) {
      stage("intention", v.in().get("notice").get(i).asString())
          .is("Last day", day(v.out().get("ends").get(i).asString()));
    }
  }

  private static void newTenant(Vector v) {
    stage("new-tenant", v.in("granted")).is("That day", v.day("day31"));
  }

  private static void complaint(Vector v) {
    work(
            "complaint-clock",
            "received=%s; acknowledged=%s; escalated=%s; acknowledged-again=%s"
                .formatted(
                    v.in("received"), v.in("acknowledged"), v.in("escalated"), v.in("stage2Ack")))
        .is("Acknowledge by", v.day("ackDue"))
        .is("Reply by", v.day("stage1Due"))
        .is("At the longest by", v.day("stage1MaxExt"))
        .is("Acknowledge the second by", v.day("stage2AckDue"))
        .is("Reply to the second by", v.day("stage2Due"));
  }

  private static void summary(Vector v) {
    for (var i = 0; i < v.in().get("requests").size(); i++) {
      work(
              "information-clock",
              "kind=summary; asked=%s; period-end=%s"
                  .formatted(v.in().get("requests").get(i).asString(), v.in("periodEnd")))
          .is("Last day", day(v.out().get("due").get(i).asString()));
    }
  }

  private static void suspension(Vector v) {
    work(
            "demand-check",
            "clause=yes; machinery=yes; name-and-address=yes; address-for-notices=yes; "
                + "text-loaded=yes; summary-with-it=no; day=%s; cured=%s; grace=%s"
                    .formatted(
                        v.in("demand"), v.in("summaryServed"), v.in("leaseInterestGraceDays")))
        .is("Interest at the earliest from", v.day("interestEarliest"));
  }

  private static void breathingSpace(Vector v) {
    var start = LocalDate.parse(v.in("start"));
    var last = v.out("lastProtectedDay");
    work("breathing-space-days", "registered=%s; kind=standard".formatted(start.minusDays(1)))
        .is("Protected from", day(start.toString()))
        .is("Last protected day", day(last));
    for (var act : Map.of("default-judgment", "default", "admission", "admission").entrySet()) {
      work(
              "claim-in-breathing-space",
              "day=2026-11-12; space-from=%s; space-to=%s; act=%s; claim-open=yes; main-home=yes"
                  .formatted(start, last, act.getKey()))
          .is(
              "May it be done?",
              v.out().get(act.getValue() + "JudgmentAllowed").asBoolean() ? "yes" : "no");
    }
  }
}
