package evenkeel.core.sums;

import java.util.List;

/// One thing that a sum asks for.
///
/// @param name in an address, in the API and at the head of a worked example's column
/// @param hint what helps to answer, blank where nothing is needed
/// @param options of a choice, empty elsewhere
/// @param needed whether it may not be left blank
public record Field(
    String name, String label, String hint, Kind kind, List<Option> options, boolean needed) {

  /// What an answer looks like: a day such as 2026-11-20, pounds such as 12.50, a whole number of 0
  /// or more, several of them with spaces between, or one of the options.
  public enum Kind {
    DAY,
    MONEY,
    WHOLE,
    WHOLES,
    CHOICE
  }

  /// One answer of a choice.
  public record Option(String value, String text) {}

  public Field {
    options = List.copyOf(options);
  }

  public static Field day(String name, String label) {
    return new Field(name, label, "", Kind.DAY, List.of(), true);
  }

  public static Field money(String name, String label) {
    return new Field(name, label, "In pounds, such as 1250.00", Kind.MONEY, List.of(), true);
  }

  public static Field whole(String name, String label) {
    return new Field(name, label, "", Kind.WHOLE, List.of(), true);
  }

  public static Field wholes(String name, String label) {
    return new Field(name, label, "", Kind.WHOLES, List.of(), true);
  }

  public static Field choice(String name, String label, List<Option> options) {
    return new Field(name, label, "", Kind.CHOICE, options, true);
  }

  public static Field yesNo(String name, String label) {
    return choice(name, label, List.of(new Option("yes", "Yes"), new Option("no", "No")));
  }

  public Field hint(String words) {
    return new Field(name, label, words, kind, options, needed);
  }

  public Field optional() {
    return new Field(name, label, hint, kind, options, false);
  }
}
