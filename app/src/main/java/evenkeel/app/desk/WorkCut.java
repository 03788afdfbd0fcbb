package evenkeel.app.desk;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a worklist is cut, as it stands in an address: nothing is kept between requests. A blank
/// part narrows nothing.
///
/// @param parts by name; a blank one is not in it
record WorkCut(Map<String, String> parts) {

  static final String WHOSE = "whose";
  static final String TYPE = "type";
  static final String STATE = "state";
  static final String ANSWER = "answer";
  static final String STEP = "step";
  static final String REASON = "reason";
  static final String POSTCODE = "postcode";
  static final String STREET = "street";
  static final String ESTATE = "estate";
  static final String BLOCK = "block";
  static final String WARD = "ward";
  static final String VALUE = "value";
  static final String WAITING = "waiting";
  static final String ORDER = "order";

  private static final List<String> NAMES =
      List.of(
          TYPE, STATE, ANSWER, STEP, REASON, POSTCODE, STREET, ESTATE, BLOCK, WARD, VALUE, WAITING,
          ORDER, WHOSE);

  private static final int LONGEST = 100;

  WorkCut {
    parts = Map.copyOf(parts);
  }

  /// What was asked for; what is no part of a cut is passed over.
  ///
  /// @param usual whose list it is when nothing is said
  static WorkCut of(Map<String, String> asked, String usual) {
    var parts = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      var value = asked.getOrDefault(name, "").strip();
      if (!value.isEmpty() && value.length() <= LONGEST) {
        parts.put(name, value);
      }
    }
    parts.putIfAbsent(STATE, "action");
    parts.putIfAbsent(WHOSE, usual);
    return new WorkCut(parts);
  }

  /// The parts of an address after its question mark.
  static Map<String, String> read(String query) {
    var parts = new LinkedHashMap<String, String>();
    for (var part : query.split("&")) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  String get(String name) {
    return parts.getOrDefault(name, "");
  }

  /// The same list with one part other than it is.
  WorkCut with(String name, String value) {
    var other = new LinkedHashMap<>(parts);
    if (value.isEmpty()) {
      other.remove(name);
    } else {
      other.put(name, value);
    }
    return new WorkCut(other);
  }

  /// The same desks, type of debt, place and age, whatever was decided.
  WorkCut ofState(String state) {
    return with(STATE, state).with(ANSWER, "").with(STEP, "").with(REASON, "");
  }

  /// For an address, after its question mark.
  String query() {
    var query = new ArrayList<String>();
    for (var name : NAMES) {
      if (parts.containsKey(name)) {
        query.add(name + "=" + URLEncoder.encode(get(name), StandardCharsets.UTF_8));
      }
    }
    return String.join("&", query);
  }

  String href() {
    return "/work?" + query();
  }
}
