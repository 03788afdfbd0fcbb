package evenkeel.core.sums;

import evenkeel.core.law.Key;
import java.util.List;

/// What something must have, each thing asked for by a question of its own.
///
/// @param items in the order in which they are asked
record Checklist(List<Item> items) {

  private static final List<Field.Option> IF_SO =
      List.of(
          new Field.Option("yes", "Yes"),
          new Field.Option("no", "No"),
          new Field.Option("not-this-case", "It is not so here"));

  /// One thing: its question, what it is called where it is missing, and which rule asks for it.
  record Item(Field field, String missing, Key<?> rule) {

    static Item of(String name, String question, String missing, Key<?> rule) {
      return new Item(Field.yesNo(name, question), missing, rule);
    }

    /// What is needed in some cases alone.
    static Item ifSo(String name, String question, String missing, Key<?> rule) {
      return new Item(Field.choice(name, question, IF_SO), missing, rule);
    }
  }

  Checklist {
    items = List.copyOf(items);
  }

  List<Field> fields() {
    return items.stream().map(Item::field).toList();
  }

  /// What is not there, in order.
  List<Item> missing(Asked asked) {
    return items.stream().filter(item -> asked.choice(item.field()).equals("no")).toList();
  }
}
