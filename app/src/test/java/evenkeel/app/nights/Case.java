package evenkeel.app.nights;

import java.util.List;

/// A debt as it is in the evening, and where the night must leave it.
///
/// @param about what it shows: a stage, a step, a stop or the number of a guard
/// @param blocked whether it shows that something stands in the way
/// @param expected the answer, the step where there is one, and the code of the first reason; after
///   ` + ` further reasons that must be among the others
record Case(String about, boolean blocked, String name, Owing owing, String expected) {

  static Case goesOn(String about, String name, Owing owing, String expected) {
    return new Case(about, false, name, owing, expected);
  }

  static Case blocked(String about, String name, Owing owing, String expected) {
    return new Case(about, true, name, owing, expected);
  }

  String first() {
    return expected.split(" \\+ ", 2)[0];
  }

  List<String> further() {
    var parts = List.of(expected.split(" \\+ "));
    return parts.subList(1, parts.size());
  }
}
