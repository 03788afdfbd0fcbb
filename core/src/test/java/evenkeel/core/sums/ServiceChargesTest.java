package evenkeel.core.sums;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Confidence;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceChargesTest {

  private static final Desk ENGLAND = DeskTable.desk(Nation.ENGLAND);

  private static final List<String> KEYS =
      List.of(
          "demand-check",
          "eighteen-month-days",
          "eighteen-month-cut-off",
          "balancing-demand",
          "cost-notice",
          "consultation-cap",
          "consultation-period",
          "apportioned-cost",
          "service-charge-year",
          "service-charge-instalments",
          "right-to-buy-cap",
          "mandatory-reduction",
          "service-charge-limitation",
          "service-charge-interest",
          "loan-right",
          "loan-schedule",
          "prompt-payment",
          "ground-rent-notice",
          "lender-contact",
          "forfeiture-size",
          "forfeiture-wait",
          "forfeiture-checklist",
          "administration-charge",
          "grant-deduction",
          "building-safety-cap",
          "information-clock",
          "reform-in-force",
          "judgment-enforcement",
          "complaint-clock",
          "lease-compliance",
          "charge-run-check",
          "service-charge-debtor");

  private static Answer work(String key, Map<String, String> changed, Desk desk) {
    var sum = Sums.find(key).orElseThrow();
    var typed = new HashMap<String, String>();
    for (var field : sum.fields()) {
      if (field.needed()) {
        typed.put(
            field.name(),
            switch (field.kind()) {
              case DAY -> "2026-06-01";
              case MONEY -> "100.00";
              case WHOLE, WHOLES -> "1";
              case CHOICE -> field.options().getFirst().value();
            });
      }
    }
    typed.putAll(changed);
    return Sums.work(sum, typed, desk);
  }

  @Test
  void english_law_never_stands_in_for_that_of_wales() {
    var rate = Map.of("lease-rate", "525", "rpi", "3800", "appeal-days", "21");
    var wales = DeskTable.desk(Nation.WALES);

    for (var key : KEYS) {
      assertThat(work(key, rate, ENGLAND)).as(key).isInstanceOf(Answer.Worked.class);
      assertThat(work(key, rate, wales)).as(key).isInstanceOf(Answer.Referred.class);
    }
  }

  @Test
  void what_does_not_fit_together_is_refused_at_its_field() {
    refused("cost-notice", "of", Map.of("of", "0"));
    refused("consultation-cap", "of", Map.of("weight", "2", "of", "1"));
    refused("consultation-cap", "largest", Map.of("weight", "2", "of", "3", "largest", "1"));
    refused("consultation-cap", "reduction", Map.of("reduction", "100.01"));
    refused("service-charge-year", "estate-of", Map.of("estate-of", "0"));
    refused("service-charge-year", "block-of", Map.of("block-weight", "2"));
    refused("service-charge-year", "management", Map.of("management", "101"));
    refused("service-charge-instalments", "count", Map.of("count", "0"));
    refused("service-charge-instalments", "count", Map.of("count", "121"));
    refused("right-to-buy-cap", "index-then", Map.of("index-then", "0"));
    refused("service-charge-limitation", "acknowledged", Map.of("acknowledged", "2026-05-31"));
    refused("service-charge-interest", "until", Map.of("until", "2026-05-31"));
    refused("service-charge-interest", "lease-rate", Map.of("basis", "lease"));
    refused(
        "service-charge-interest",
        "stopped",
        Map.of("basis", "judgment", "sum", "5000.00", "stopped", "2026-05-31"));
    refused("demand-check", "cured", Map.of("cured", "2026-05-31"));
    refused("eighteen-month-cut-off", "posted", Map.of("posted", "2090-06-01"));
    refused("loan-right", "given", Map.of("given", "2026-05-31"));
    refused("loan-right", "claimed", Map.of("claimed", "2026-05-31"));
    refused("loan-right", "terms-told", Map.of("terms-told", "2026-05-31"));
    refused("forfeiture-size", "oldest", Map.of("oldest", "2026-06-02"));
    refused("forfeiture-wait", "appeal-days", Map.of("appealed", "no", "appeal-days", "367"));
    refused("forfeiture-checklist", "oldest", Map.of("oldest", "2026-06-02"));
    refused("grant-deduction", "of", Map.of("of", "0"));
    refused("complaint-clock", "received", Map.of("received", "2090-06-01"));
    refused("prompt-payment", "rate", Map.of("rate", "10001"));
    refused("prompt-payment", "days", Map.of("days", "367"));
    refused("prompt-payment", "paid", Map.of("paid", "2026-05-31"));
  }

  private static void refused(String key, String field, Map<String, String> changed) {
    assertThat(work(key, changed, ENGLAND))
        .asInstanceOf(InstanceOfAssertFactories.type(Answer.Wrong.class))
        .satisfies(wrong -> assertThat(wrong.problems()).containsOnlyKeys(field));
  }

  @Test
  void more_dwellings_than_a_list_holds_are_refused_and_never_cut_off() {
    var full = String.join(" ", Collections.nCopies(200, "1"));

    assertThat(work("apportioned-cost", Map.of("leasehold", full), ENGLAND))
        .isInstanceOf(Answer.Worked.class);
    refused("apportioned-cost", "leasehold", Map.of("leasehold", full + " 1"));
  }

  @Test
  void what_is_lost_by_a_remembered_case_shows_that_it_is_from_memory() {
    var answer =
        (Answer.Worked)
            work(
                "balancing-demand",
                Map.of("on-account", "0.00", "too-old", "1.00", "in-time", "0.00"),
                ENGLAND);

    assertThat(answer.confidence()).isEqualTo(Confidence.MEMORY);
  }

  /// Of every answer that anybody can give.
  @Test
  void the_checklist_of_forfeiture_never_says_yes() {
    var facts =
        List.of("breathing-space", "waived", "lenders", "proportionate", "lawyer", "director");
    var asked = 0;
    for (var bits = 0; bits < 1 << facts.size(); bits++) {
      for (var settled : List.of("no", "admitted", "determined")) {
        for (var owed : List.of("350.00", "5000.00")) {
          var typed = new HashMap<String, String>();
          for (var i = 0; i < facts.size(); i++) {
            typed.put(facts.get(i), (bits >> i & 1) == 1 ? "yes" : "no");
          }
          typed.putAll(Map.of("settled", settled, "owed", owed, "earliest", "2026-06-01"));
          var answer = work("forfeiture-checklist", typed, ENGLAND);

          if (answer instanceof Answer.Worked worked) {
            assertThat(worked.lines()).anyMatch(line -> line.answer() && line.value().equals("no"));
            assertThat(worked.lines()).noneMatch(line -> line.value().equals("yes"));
          } else {
            assertThat(answer).isInstanceOf(Answer.Referred.class);
            asked++;
          }
        }
      }
    }
    assertThat(asked).as("ways in which every gate is open").isEqualTo(2);
  }

  @Test
  void the_courts_and_a_breathing_space_are_the_same_in_wales() {
    var facts = Map.of("claim", "5064.41", "replied", "no", "space-from", "2026-06-01");
    var wales = DeskTable.desk(Nation.WALES);

    for (var key :
        List.of("letter-of-claim", "claim-wait", "court-fee", "claim-in-breathing-space")) {
      assertThat(work(key, facts, ENGLAND)).as(key).isInstanceOf(Answer.Worked.class);
      assertThat(work(key, facts, wales)).as(key).isEqualTo(work(key, facts, ENGLAND));
    }
  }

  @Test
  void every_answer_is_as_sure_as_what_was_read_of_it() {
    assertThat(sureness("court-fee", Map.of("claim", "100.00"))).isEqualTo(Confidence.OFFICIAL);
    assertThat(
            sureness(
                "claim-wait",
                Map.of(
                    "replied",
                    "yes",
                    "reply",
                    "2026-06-05",
                    "advice",
                    "yes",
                    "documents",
                    "no",
                    "notice",
                    "2026-06-06")))
        .isEqualTo(Confidence.SECONDARY);
    assertThat(sureness("forfeiture-wait", Map.of("appealed", "no", "appeal-days", "21")))
        .isEqualTo(Confidence.MEMORY);
    assertThat(
            sureness(
                "building-safety-cap",
                Map.of(
                    "value",
                    "400000.00",
                    "cladding",
                    "no",
                    "earlier",
                    "0.00",
                    "this-year",
                    "0.00")))
        .isEqualTo(Confidence.SECONDARY);
    assertThat(
            sureness(
                "building-safety-cap",
                Map.of(
                    "value",
                    "1000000.01",
                    "cladding",
                    "no",
                    "earlier",
                    "0.00",
                    "this-year",
                    "0.00")))
        .isEqualTo(Confidence.MEMORY);
  }

  private static @Nullable Confidence sureness(String key, Map<String, String> changed) {
    return ((Answer.Worked) work(key, changed, ENGLAND)).confidence();
  }
}
