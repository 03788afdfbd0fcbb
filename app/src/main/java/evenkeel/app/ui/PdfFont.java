package evenkeel.app.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Liberation Sans as our PDFs embed it, and what it can print how wide.
public final class PdfFont {

  public static final PdfFont REGULAR = new PdfFont("LiberationSans-Regular.ttf");
  public static final PdfFont BOLD = new PdfFont("LiberationSans-Bold.ttf");

  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final int TABLE_COUNT = 4;
  private static final int DIRECTORY = 12;
  private static final int DIRECTORY_ENTRY = 16;

  private final byte[] file;
  private final TrueTypeFont font;

  private PdfFont(String name) {
    try (var in = resource(name)) {
      file = withoutSubstitutions(in.readAllBytes());
      font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    var in = PdfFont.class.getResourceAsStream("/letters/fonts/" + name);
    if (in == null) {
      throw new IllegalStateException(
          name + " is not in the build: install the package fonts-liberation2 and build again");
    }
    return in;
  }

  /// Renames the table of ligatures and other glyph substitutions, so that it is not seen: applying
  /// it took more than a third of the time of a letter, and English letters look the same.
  private static byte[] withoutSubstitutions(byte[] font) {
    var tables = (font[TABLE_COUNT] & 0xff) << 8 | (font[TABLE_COUNT + 1] & 0xff);
    for (var i = 0; i < tables; i++) {
      var entry = DIRECTORY + DIRECTORY_ENTRY * i;
      if (new String(font, entry, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("GSUB")) {
        font[entry] = 'x';
      }
    }
    return font;
  }

  InputStream open() {
    return new java.io.ByteArrayInputStream(file);
  }

  /// Whether every character has a glyph. One that has none would come out as a box.
  public synchronized boolean prints(String text) {
    return text.codePoints().allMatch(character -> glyph(character) != 0);
  }

  /// How wide a line is, in millimetres.
  public synchronized double width(String text, double points) {
    try {
      var units = 0L;
      for (var character : text.codePoints().toArray()) {
        units += font.getAdvanceWidth(glyph(character));
      }
      return units * points / font.getUnitsPerEm() / POINTS_PER_MM;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int glyph(int character) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(character);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
