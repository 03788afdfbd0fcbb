package evenkeel.app.letters;

import evenkeel.app.ui.PdfFont;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The lines that show through the envelope's window: who and where, the postcode last.
public record AddressWindow(List<String> lines) {

  static final int FEWEST = 3;
  static final int MOST = 7;

  /// With the most lines the type is smaller, so that all stand in the window.
  private static final int MOST_IN_LARGER_TYPE = 6;

  private static final double WIDTH_MM = 94;
  private static final double LARGER = 10.5;
  private static final Pattern POSTCODE =
      Pattern.compile("(GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2})");
  private static final Pattern BAD_START = Pattern.compile("^[@()=\\[\\]\"\\\\/,<>~].*");

  public AddressWindow {
    lines = List.copyOf(lines);
  }

  /// Lays out names and an address: blank lines go, the postcode stands alone on the last line in
  /// capitals, and where there are too many lines the middle ones share. A name too wide for one
  /// line takes more.
  static AddressWindow of(List<String> names, List<String> address, String postcode) {
    var middle = new ArrayList<String>();
    address.stream().map(String::trim).filter(line -> !line.isEmpty()).forEach(middle::add);
    var whole = names.size() > 2 ? List.of(String.join(", ", names)) : names;
    var top = new ArrayList<String>();
    whole.forEach(name -> top.addAll(wrapped(name)));
    while (top.size() + middle.size() + 1 > MOST && middle.size() > 1) {
      var last = middle.removeLast();
      middle.add(middle.removeLast() + ", " + last);
    }
    top.addAll(middle);
    top.add(spaced(postcode));
    return new AddressWindow(top.stream().filter(line -> !line.isBlank()).toList());
  }

  /// A name that is too wide goes on to a second line, or a third.
  private static List<String> wrapped(String name) {
    var lines = new ArrayList<String>();
    for (var word : name.trim().split(" +")) {
      var longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
      if (!lines.isEmpty() && PdfFont.REGULAR.prints(longer) && !fits(longer)) {
        lines.add(word);
      } else {
        if (!lines.isEmpty()) {
          lines.removeLast();
        }
        lines.add(longer);
      }
    }
    return lines;
  }

  private static boolean fits(String line) {
    return PdfFont.REGULAR.width(line, LARGER) <= WIDTH_MM;
  }

  private static String spaced(String postcode) {
    var plain = postcode.toUpperCase(Locale.UK).replace(" ", "");
    return plain.length() < 5
        ? plain
        : plain.substring(0, plain.length() - 3) + " " + plain.substring(plain.length() - 3);
  }

  double points() {
    return lines.size() > MOST_IN_LARGER_TYPE ? 9 : LARGER;
  }

  public String type() {
    return lines.size() > MOST_IN_LARGER_TYPE ? "window seven" : "window";
  }

  /// What keeps a print house from posting this, in words; empty when nothing does.
  List<String> problems() {
    var found = new ArrayList<String>();
    if (lines.size() < FEWEST) {
      found.add("the address has " + lines.size() + " lines; at least " + FEWEST + " are needed");
    }
    if (lines.size() > MOST) {
      found.add("the address has " + lines.size() + " lines; at most " + MOST + " fit the window");
    }
    if (lines.isEmpty() || !POSTCODE.matcher(lines.getLast()).matches()) {
      found.add("the last line is not a United Kingdom postcode");
    }
    for (var i = 0; i < lines.size(); i++) {
      found.addAll(ofLine(i, lines.get(i)));
    }
    return found;
  }

  private List<String> ofLine(int index, String line) {
    var found = new ArrayList<String>();
    var place = "line " + (index + 1) + " of the address ";
    if (BAD_START.matcher(line).matches()) {
      found.add(place + "begins with a mark that letter sorting refuses");
    }
    if (index < 2 && line.chars().noneMatch(Character::isLetterOrDigit)) {
      found.add(place + "has neither letter nor digit");
    }
    if (line.toLowerCase(Locale.UK).contains("no fixed abode")) {
      found.add(place + "says no fixed abode");
    }
    if (!PdfFont.REGULAR.prints(line)) {
      found.add(place + "has a character that our letters cannot print");
    } else if (PdfFont.REGULAR.width(line, points()) > WIDTH_MM) {
      found.add(place + "is too wide for the window");
    }
    return found;
  }
}
