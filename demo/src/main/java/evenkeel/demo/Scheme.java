package evenkeel.demo;

import java.util.ArrayList;
import java.util.List;

/// The instalments of a bill as the billing system makes them.
final class Scheme {

  /// One instalment.
  record Due(int day, long pence) {}

  private Scheme() {}

  /// A bill issued before April: ten or twelve, one a month from April.
  static List<Due> year(int startYear, long pence, int instalments, int dayOfMonth) {
    return months(startYear, 4, pence, instalments, dayOfMonth);
  }

  /// A bill issued in a later month of the year: the months left after it, one fewer unless twelve
  /// were asked for.
  static List<Due> late(int startYear, int issued, long pence, int scheme, int dayOfMonth) {
    var month = Days.date(issued).getMonthValue();
    var left = month < 4 ? 3 - month : 15 - month;
    var instalments = Math.max(1, scheme == 12 ? left : Math.min(10, left - 1));
    return months(startYear, month + 1, pence, instalments, dayOfMonth);
  }

  private static List<Due> months(
      int startYear, int firstMonth, long pence, int instalments, int dayOfMonth) {
    var dues = new ArrayList<Due>(12);
    var parts = parts(pence, instalments);
    for (var i = 0; i < parts.size(); i++) {
      var month = firstMonth - 1 + i;
      dues.add(new Due(Days.of(startYear + month / 12, month % 12 + 1, dayOfMonth), parts.get(i)));
    }
    return dues;
  }

  /// Whole pounds, the odd sum in the first.
  static List<Long> parts(long pence, int instalments) {
    var parts = new ArrayList<Long>(instalments);
    if (pence <= 0) {
      return parts;
    }
    var count = pence < 1000 ? 1 : (int) Math.min(instalments, pence / 500);
    var each = (pence * 2 / count + 100) / 200 * 100;
    if (pence % (100L * count) == 0 || pence - each * (count - 1) <= 0) {
      each = pence / count;
    }
    parts.add(pence - each * (count - 1));
    for (var i = 1; i < count; i++) {
      parts.add(each);
    }
    return parts;
  }
}
