package evenkeel.app.people;

/// The range of texts that begin with a text, in the order of an index by plain character codes.
///
/// @param from the first text of the range
/// @param to the first text beyond it
record Prefix(String from, String to) {

  static Prefix of(String start) {
    if (start.isEmpty()) {
      throw new IllegalArgumentException("a prefix of nothing finds everything");
    }
    var last = start.length() - 1;
    return new Prefix(start, start.substring(0, last) + (char) (start.charAt(last) + 1));
  }
}
