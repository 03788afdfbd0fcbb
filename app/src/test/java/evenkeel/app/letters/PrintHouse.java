package evenkeel.app.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Would a print house take this letter? The checks are those that GOV.UK Notify makes of a letter
/// that a council sends as its own PDF.
final class PrintHouse {

  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double A4_WIDTH = 210;
  private static final double A4_HEIGHT = 297;
  private static final double A4_TOLERANCE = 2;
  private static final double SIDE = 15;
  private static final double TOP_AND_BOTTOM = 5;
  private static final int MOST_PAGES = 10;
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final double BODY_FROM = 95;

  /// An area of the first page in millimetres from its top left corner.
  record Area(double left, double top, double right, double bottom) {
    boolean holds(Mark mark) {
      return mark.left() >= left
          && mark.right() <= right
          && mark.top() >= top
          && mark.bottom() <= bottom;
    }
  }

  static final Area WINDOW = new Area(24.6, 39.5, 120, 66.3);
  static final Area LOGO = new Area(15, 5, 125, 30);
  static final Area CONTACT = new Area(125, 5, 195, 95);

  /// One printed character and where it stands, in millimetres.
  record Mark(String text, int page, double left, double top, double right, double bottom) {}

  private PrintHouse() {}

  /// Why it would be refused; empty when it would be taken.
  static List<String> objections(byte[] pdf) {
    var found = new ArrayList<String>();
    if (pdf.length > MOST_BYTES) {
      found.add("letter-too-big");
    }
    try (var document = Loader.loadPDF(pdf)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        found.add("letter-too-long");
      }
      for (var page : document.getPages()) {
        if (!isA4(page.getMediaBox())) {
          found.add("letter-not-a4-portrait-oriented");
        }
      }
      var marks = marks(document);
      for (var mark : marks) {
        objection(mark).ifPresent(found::add);
      }
      var lines = window(marks);
      if (lines.size() < AddressWindow.FEWEST) {
        found.add(lines.isEmpty() ? "address-is-empty" : "not-enough-address-lines");
      }
      if (lines.size() > AddressWindow.MOST) {
        found.add("too-many-address-lines");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isA4(PDRectangle box) {
    return Math.abs(box.getWidth() / POINTS_PER_MM - A4_WIDTH) <= A4_TOLERANCE
        && Math.abs(box.getHeight() / POINTS_PER_MM - A4_HEIGHT) <= A4_TOLERANCE;
  }

  private static java.util.Optional<String> objection(Mark mark) {
    if (mark.text().isBlank()) {
      return java.util.Optional.empty();
    }
    if (mark.left() < SIDE
        || mark.right() > A4_WIDTH - SIDE
        || mark.top() < TOP_AND_BOTTOM
        || mark.bottom() > A4_HEIGHT - TOP_AND_BOTTOM) {
      return java.util.Optional.of("content-outside-printable-area: " + mark);
    }
    var above = mark.page() == 1 && mark.top() < BODY_FROM;
    if (above && !WINDOW.holds(mark) && !LOGO.holds(mark) && !CONTACT.holds(mark)) {
      return java.util.Optional.of("outside window, logo and contact block: " + mark);
    }
    return java.util.Optional.empty();
  }

  /// The lines that show through the window.
  static List<String> window(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return window(marks(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> window(List<Mark> marks) {
    var lines = new java.util.TreeMap<Long, StringBuilder>();
    for (var mark : marks) {
      if (mark.page() == 1 && WINDOW.holds(mark)) {
        lines
            .computeIfAbsent(Math.round(mark.bottom() * 2), _ -> new StringBuilder())
            .append(mark.text());
      }
    }
    return lines.values().stream().map(StringBuilder::toString).map(String::trim).toList();
  }

  private static List<Mark> marks(PDDocument document) throws IOException {
    var marks = new ArrayList<Mark>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            marks.add(mark(position, getCurrentPageNo()));
            super.processTextPosition(position);
          }
        };
    stripper.getText(document);
    return marks;
  }

  /// A capital's height above the line and a small letter's depth below it bound what is printed.
  private static Mark mark(TextPosition position, int page) {
    var size = position.getFontSizeInPt() / POINTS_PER_MM;
    var left = position.getXDirAdj() / POINTS_PER_MM;
    var line = position.getYDirAdj() / POINTS_PER_MM;
    return new Mark(
        position.getUnicode(),
        page,
        left,
        line - 0.74 * size,
        left + position.getWidthDirAdj() / POINTS_PER_MM,
        line + 0.21 * size);
  }

  /// All its text, page by page.
  static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ').strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int pages(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The type sizes in use below the address, smallest first.
  static double smallestBodyType(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var smallest = new double[] {Double.MAX_VALUE};
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
              var y = position.getYDirAdj() / POINTS_PER_MM;
              var foot = y > A4_HEIGHT - 20;
              if ((getCurrentPageNo() > 1 || y > BODY_FROM) && !foot) {
                smallest[0] = Math.min(smallest[0], position.getFontSizeInPt());
              }
              super.processTextPosition(position);
            }
          };
      stripper.getText(document);
      return smallest[0];
    } catch (IOException e) {
      throw new UncheckedIOException(String.format(Locale.ROOT, "unreadable"), e);
    }
  }
}
