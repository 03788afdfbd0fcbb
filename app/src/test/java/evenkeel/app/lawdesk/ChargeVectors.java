package evenkeel.app.lawdesk;

import static evenkeel.app.lawdesk.VectorSum.day;
import static evenkeel.app.lawdesk.VectorSum.pounds;
import static evenkeel.app.lawdesk.VectorSum.shifted;
import static evenkeel.app.lawdesk.VectorSum.work;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.lawdesk.VectorSum.Vector;
import evenkeel.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Vectors about the service charge itself: the 18 months, consultation, shares and caps.
final class ChargeVectors {

  static final Map<String, Consumer<Vector>> RULES =
      Map.ofEntries(
          Map.entry("s20b_days", ChargeVectors::days),
          Map.entry("s20b_cutoff", ChargeVectors::cutOff),
          Map.entry("s20b_deficit", ChargeVectors::deficit),
          Map.entry("s20b_deficit_chronological", ChargeVectors::chronological),
          Map.entry("s20b_notice_figure", ChargeVectors::noticeFigure),
          Map.entry("s20_cap", v -> caps(v, "works", "cost", 90)),
          Map.entry("s20_trigger", ChargeVectors::trigger),
          Map.entry("s20_qlta_cap", v -> caps(v, "agreement", "annualCost", 21)),
          Map.entry("s20za_terms", ChargeVectors::terms),
          Map.entry("largest_remainder", ChargeVectors::remainder),
          Map.entry("apportion", ChargeVectors::apportion),
          Map.entry("cost_tree", ChargeVectors::tree),
          Map.entry("instalments", ChargeVectors::instalments),
          Map.entry("balancing", ChargeVectors::balancing),
          Map.entry("rtb_cap_itemised", ChargeVectors::itemised),
          Map.entry("rtb_initial_period_end", ChargeVectors::firstYears),
          Map.entry("rtb_cap_rate", ChargeVectors::rate),
          Map.entry("florrie_cap", ChargeVectors::reduction));

  private ChargeVectors() {}

  private static void days(Vector v) {
    var status = v.out().get("status");
    var served = status == null ? List.of(v.out("demandLast")) : names(status);
    for (var on : served) {
      var found =
          work("eighteen-month-days", "incurred=%s; served=%s".formatted(v.in("incurred"), on))
              .is("Last day for a demand", v.day("demandLast"))
              .is("Last day for a notice", v.day("noticeLast"))
              .is("Safe day for both", v.day("safe"));
      if (status != null) {
        found.is("Served on that day", standing(status.get(on).asString()));
      }
    }
  }

  private static String standing(String status) {
    return switch (status) {
      case "OK" -> "in time";
      case "OK_DEMAND_ONLY" -> "in time as a demand only";
      default -> "too late";
    };
  }

  private static List<String> names(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  private static void cutOff(Vector v) {
    var earliest = v.out("earliestIncurredInTime");
    work("eighteen-month-cut-off", "posted=%s; oldest=%s".formatted(v.in("posted"), earliest))
        .is("Taken to be served", v.day("deemedServed"))
        .is("Earliest cost in time", day(earliest));
  }

  private static VectorSum balanced(String served, String onAccount, String old, String inTime) {
    return work(
        "balancing-demand",
        "served=%s; on-account=%s; too-old=%s; in-time=%s"
            .formatted(served, onAccount, old, inTime));
  }

  private static void deficit(Vector v) {
    balanced("2026-04-01", v.in("onAccount"), v.in("actual"), "0.00")
        .is("Credit", v.pounds("credit"))
        .is("Lost", "");
  }

  private static void chronological(Vector v) {
    var cutoff = LocalDate.parse(v.out("cutoff"));
    var share = Money.parse(v.in("monthlyShare"));
    var old =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> LocalDate.of(2025, 4, 1).plusMonths(month).minusDays(1))
            .filter(incurred -> incurred.isBefore(cutoff))
            .map(_ -> share)
            .toList();
    var inTime = Money.ofPence(share.pence() * 12).minus(Money.sum(old));
    balanced(v.in("served"), v.in("onAccount"), Money.sum(old).plain(), inTime.plain())
        .is("Earliest cost in time", v.day("cutoff"))
        .is("Deficit", v.pounds("deficit"))
        .is("Recoverable", v.pounds("recoverable"))
        .is("Lost", v.pounds("lost"));
  }

  private static void noticeFigure(Vector v) {
    var share = v.in("share").split("/");
    work(
            "cost-notice",
            "incurred=2025-03-15; given=2026-09-14; stated=%s; cost=%s; weight=%s; of=%s"
                .formatted(v.in("noticeBlockCost"), v.in("finalBlockCost"), share[0], share[1]))
        .is("Recoverable", v.pounds("recoverable"));
  }

  private static VectorSum consulted(String kind, String cost, String share, int largest) {
    return work(
        "consultation-cap",
        "kind=%s; cost=%s; weight=%s; of=10000; largest=%d; consulted=no; day=2026-06-01"
            .formatted(kind, cost, shifted(share, 4), largest));
  }

  private static void caps(Vector v, String kind, String cost, int largest) {
    var shares = v.in().get("shares");
    for (var i = 0; i < shares.size(); i++) {
      consulted(kind, v.in(cost), shares.get(i).asString(), largest)
          .is("Share", pounds(v.out().get("normal").get(i).asString()))
          .is("Payable", pounds(v.out().get("payable").get(i).asString()));
    }
  }

  private static void trigger(Vector v) {
    for (var cost : names(v.out())) {
      consulted("works", cost, v.in("maxShare"), 125)
          .is("Must they be consulted?", v.out().get(cost).asBoolean() ? "yes" : "no");
    }
  }

  private static void terms(Vector v) {
    var of = "kind=works; cost=%s.00; weight=1; of=%s; ".formatted(v.in("cost"), v.in("lessees"));
    work("consultation-cap", of + "consulted=no; day=2026-06-01")
        .is("Payable", each(v, "undispensedTotal"));
    var terms = "consulted=dispensed; reduction=%s.00; ".formatted(v.in("reduction"));
    work("consultation-cap", of + terms + "day=2026-06-01")
        .is("Payable", each(v, "dispensedAggregate"));
  }

  private static String each(Vector v, String total) {
    return pounds(
        new BigDecimal(v.out(total)).divide(new BigDecimal(v.in("lessees"))).toPlainString());
  }

  private static VectorSum apportioned(String cost, String method, String weights, String council) {
    return work(
        "apportioned-cost",
        "day=2026-06-01; cost=%s; method=%s; leasehold=%s; council=%s"
            .formatted(cost, method, weights, council));
  }

  private static void remainder(Vector v) {
    var weights = v.in().get("weights");
    var typed =
        IntStream.range(0, weights.size())
            .mapToObj(i -> weights.get(i).asString())
            .collect(Collectors.joining(" "));
    var found = apportioned(v.in("total"), "rooms", typed, "");
    for (var i = 0; i < weights.size(); i++) {
      found.is("Dwelling " + (i + 1), pounds(v.out().get("parts").get(i).asString()));
    }
  }

  private static void apportion(Vector v) {
    var weight = v.in().get("weight").asInt();
    var rest = v.in().get("totalWeight").asInt() - weight;
    apportioned(v.in("cost"), "rateable-value", "" + weight, "" + rest)
        .is("Dwelling 1", v.pounds("share"));
  }

  private static String node(Vector v, String name) {
    var node = v.in().get(name);
    return "%1$s=%2$s; %1$s-weight=%3$s; %1$s-of=%4$s; "
        .formatted(name, node.get(0).asString(), node.get(1).asString(), node.get(2).asString());
  }

  private static void tree(Vector v) {
    work(
            "service-charge-year",
            "day=2026-04-01; "
                + node(v, "estate")
                + node(v, "block")
                + "management=%s; insurance=%s; ground-rent=%s"
                    .formatted(v.in("managementPct"), v.in("insurance"), v.in("groundRent")))
        .is("Estate", v.pounds("estate"))
        .is("Block", v.pounds("block"))
        .is("Management", v.pounds("management"))
        .is("Service charge", v.pounds("serviceCharge"))
        .is("Ground rent, by its own notice", v.pounds("groundRentSeparate"));
  }

  private static void instalments(Vector v) {
    work(
            "service-charge-instalments",
            "day=2026-04-01; total=%s; count=%s".formatted(v.in("total"), v.in("n")))
        .is("First", v.pounds("first"))
        .is("Each other", v.pounds("rest"));
  }

  private static void balancing(Vector v) {
    var found = balanced("2026-09-14", v.in("estimate"), "0.00", v.in("actual"));
    if (v.out().has("demand")) {
      found.is("Recoverable", v.pounds("demand"));
    } else {
      found.is("Credit", v.pounds("credit"));
    }
  }

  private static VectorSum rightToBuy(String facts) {
    return work(
        "right-to-buy-cap",
        "granted=2022-09-10; year-start=2026-04-01; incurred=2026-06-01; " + facts);
  }

  private static String estimated(Vector v, String kind, String estimate, String share) {
    return "kind=%s; estimate=%s; index-then=%s; index-now=%s; share=%s"
        .formatted(kind, v.in(estimate), shifted(v.in("P"), 1), shifted(v.in("C"), 1), v.in(share));
  }

  private static void itemised(Vector v) {
    rightToBuy(estimated(v, "itemised", "E", "actualShare"))
        .is("Allowance for inflation", v.pounds("inflation"))
        .is("Maximum", v.pounds("max"))
        .is("Payable", v.pounds("payable"))
        .is("The council bears", v.pounds("adjustment"));
  }

  private static void firstYears(Vector v) {
    assertThat(v.in("leaseGranted") + " " + v.in("yearStart")).isEqualTo("2022-09-10 04-01");
    rightToBuy("kind=itemised; estimate=1800.00; index-then=1500; index-now=1710; share=2640.00")
        .is("Its first years end", v.day("end"));
  }

  private static void rate(Vector v) {
    rightToBuy(estimated(v, "rate", "A", "share"))
        .is("Allowance for inflation", v.pounds("inflation"))
        .is("Maximum", v.pounds("max"))
        .is("The council bears", v.pounds("adjustment"));
  }

  private static void reduction(Vector v) {
    var found =
        work(
            "mandatory-reduction",
            "applied=2024-06-01; assisted=%s; resident=%s; london=%s; earlier=%s; share=%s"
                .formatted(
                    v.yes("relevantAssistance"),
                    v.yes("resident"),
                    v.yes("london"),
                    v.in("prior5y"),
                    v.in("new")));
    found.is("Payable", v.pounds("payable"));
    if (v.out().has("reduction")) {
      found.is("Reduction", v.pounds("reduction"));
    }
  }
}
