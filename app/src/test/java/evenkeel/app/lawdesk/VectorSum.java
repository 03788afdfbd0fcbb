package evenkeel.app.lawdesk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.policy.Lawbook;
import evenkeel.core.calendar.Calendar;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import evenkeel.core.sums.Answer;
import evenkeel.core.sums.Desk;
import evenkeel.core.sums.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A sum of the law desk, worked with what a vector puts in, and what came out of it by line.
record VectorSum(String sum, Map<String, String> typed, Map<String, String> lines) {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final Desk DESK =
      new Desk(
          Rulebook.parse(Lawbook.texts("law/*/*/rules.csv")),
          Nation.ENGLAND,
          Calendar.parse(
              Lawbook.texts("law/calendar/bank-holidays.csv").getFirst().text(), Nation.ENGLAND));

  /// A vector: what goes in and what comes out.
  record Vector(String id, JsonNode in, JsonNode out) {

    String in(String name) {
      return in.get(name).asString();
    }

    String yes(String name) {
      return in.get(name).asBoolean() ? "yes" : "no";
    }

    String out(String name) {
      return out.get(name).asString();
    }

    /// As a sum shows money.
    String pounds(String name) {
      return VectorSum.pounds(out(name));
    }

    /// As a sum shows a day.
    String day(String name) {
      return VectorSum.day(out(name));
    }
  }

  /// Works a sum.
  ///
  /// @param typed its fields, such as `cost=100.00; weight=1`
  static VectorSum work(String sum, String typed) {
    var fields = new HashMap<String, String>();
    for (var field : typed.split("; ")) {
      var at = field.indexOf('=');
      fields.put(field.substring(0, at), field.substring(at + 1));
    }
    var known = Sums.find(sum).orElseThrow();
    assertThat(known.fields().stream().map(field -> field.name())).containsAll(fields.keySet());
    var answer = Sums.work(known, fields, DESK);
    assertThat(answer).as(sum + fields).isInstanceOf(Answer.Worked.class);
    var lines = new HashMap<String, String>();
    ((Answer.Worked) answer).lines().forEach(line -> lines.putIfAbsent(line.what(), line.value()));
    return new VectorSum(sum, fields, lines);
  }

  VectorSum is(String what, String value) {
    assertThat(lines.getOrDefault(what, "")).as("%s of %s %s", what, sum, typed).isEqualTo(value);
    return this;
  }

  static String day(String iso) {
    return LONG.format(LocalDate.parse(iso));
  }

  static String pounds(String plain) {
    return Money.parse(new BigDecimal(plain).setScale(2).toPlainString()).toString();
  }

  /// A figure without its decimal point: sums type indices in tenths and rates in hundredths.
  static String shifted(String figure, int places) {
    return new BigDecimal(figure).movePointRight(places).toBigIntegerExact().toString();
  }
}
