package evenkeel.app.desk;

import evenkeel.app.accounts.DecidedOverpayment.Chain;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.core.recovery.NoticeContent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What an officer typed of an overpayment's decisions and of a notice.
///
/// @param held `whole`, `lacks` or blank for not known
/// @param lacks the items ticked
record OverpaymentForm(
    String held, List<String> lacks, Map<String, DateTyped> days, String change, String reason) {

  private static final Map<String, String> DAYS =
      Map.of(
          "award", "When was the benefit awarded?",
          "changed", "When was that decision revised or superseded?",
          "recoverable", "When was it decided that it is recoverable, or is not?",
          "liable", "When was it decided from whom?");
  private static final List<String> ORDER = List.of("award", "changed", "recoverable", "liable");

  static OverpaymentForm read(MultiValueMap<String, String> typed) {
    var single = typed.toSingleValueMap();
    return new OverpaymentForm(
        single.getOrDefault("held", ""),
        typed.getOrDefault("lacks", List.of()),
        ORDER.stream().collect(Collectors.toMap(name -> name, name -> DateTyped.of(single, name))),
        single.getOrDefault("change", ""),
        single.getOrDefault("reason", "").strip());
  }

  /// What is recorded, as the form shows it.
  static OverpaymentForm of(Chain chain, NoticeContent content) {
    return new OverpaymentForm(
        !content.known() ? "" : content.whole() ? "whole" : "lacks",
        content.lacks().stream().map(NoticeContent.Item::key).toList(),
        Map.of(
            "award", boxes(chain.award()),
            "changed", boxes(chain.changed()),
            "recoverable", boxes(chain.recoverable()),
            "liable", boxes(chain.liable())),
        chain.change() == null ? "" : chain.change(),
        "");
  }

  private static DateTyped boxes(@Nullable LocalDate day) {
    return day == null ? DateTyped.of(Map.of(), "none") : DateTyped.of(day);
  }

  Problems problems() {
    var problems = Problems.NONE;
    if (!List.of("", "whole", "lacks").contains(held)) {
      problems = problems.and("held", "Choose what the notice held");
    } else if (held.equals("lacks") && items().isEmpty()) {
      problems = problems.and("lacks", "Choose what the notice lacks");
    }
    for (var name : ORDER) {
      var typed = day(name);
      if (!typed.isBlank()) {
        problems = problems.and(typed.problems(name, label(name)));
      }
    }
    if (!List.of("", "revised", "superseded").contains(change)) {
      problems = problems.and("change", "Choose revised or superseded");
    }
    return reason.isEmpty() ? problems.and("reason", "Enter how you know it") : problems;
  }

  /// What was said of the notice, once nothing is wrong.
  NoticeContent content() {
    return switch (held) {
      case "whole" -> NoticeContent.WHOLE;
      case "lacks" -> NoticeContent.parse(String.join(" ", items()));
      default -> NoticeContent.UNKNOWN;
    };
  }

  /// The days that were typed, once nothing is wrong.
  Chain chain() {
    return new Chain(
        date("award"),
        date("changed"),
        change.isEmpty() ? null : change,
        date("recoverable"),
        date("liable"));
  }

  private List<String> items() {
    return Arrays.stream(NoticeContent.Item.values())
        .map(NoticeContent.Item::key)
        .filter(lacks::contains)
        .toList();
  }

  private DateTyped day(String name) {
    return days.getOrDefault(name, boxes(null));
  }

  private @Nullable LocalDate date(String name) {
    return day(name).isBlank() ? null : day(name).date().orElse(null);
  }

  private static String label(String name) {
    return DAYS.getOrDefault(name, name);
  }

  List<OverpaymentPage.Day> boxes() {
    return ORDER.stream()
        .map(name -> new OverpaymentPage.Day(name, label(name), day(name)))
        .toList();
  }

  List<Choice> heldChoices() {
    return Choice.choose(
        List.of(
            Choice.of("", "Not known"),
            Choice.of("whole", "Everything that the law asks for in this case"),
            Choice.of("lacks", "Not everything")),
        List.of(held));
  }

  List<Choice> itemChoices() {
    return Choice.choose(
        Arrays.stream(NoticeContent.Item.values())
            .map(item -> Choice.of(item.key(), MoneyWords.plain(item.words())))
            .toList(),
        lacks);
  }

  List<Choice> changeChoices() {
    return Choice.choose(
        List.of(
            Choice.of("", "Not known"),
            Choice.of("revised", "Revised"),
            Choice.of("superseded", "Superseded")),
        List.of(change));
  }
}
