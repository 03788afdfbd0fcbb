package evenkeel.app.ui;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Makes a PDF, of a letter or of another paper: tagged for screen readers (PDF/UA-1) and fit to be
/// kept for ever (PDF/A-2a), with its fonts inside.
///
/// @param pages how many pages it has
@SuppressWarnings("ArrayRecordComponent") // a value handed on, never compared
public record Pdf(byte[] content, int pages) {

  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final int ROOM = 64 * 1024;
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private static final ThreadLocal<DocumentBuilder> PARSER = ThreadLocal.withInitial(Pdf::parser);

  static {
    XRLog.setLoggingEnabled(false);
    // The document's metadata goes through whatever transformer is found first, and the search
    // takes a fifth of the time of a letter. This names the one that the JDK would find.
    if (System.getProperty("javax.xml.transform.TransformerFactory") == null) {
      System.setProperty(
          "javax.xml.transform.TransformerFactory",
          "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
    }
  }

  /// @param html well-formed, with a title and a language
  public static Pdf of(String html) {
    try {
      var out = new ByteArrayOutputStream(ROOM);
      var pages = new AtomicInteger();
      var builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
      builder.useColorProfile(COLOURS);
      builder.useFont(PdfFont.REGULAR::open, "Liberation Sans", REGULAR, FontStyle.NORMAL, true);
      builder.useFont(PdfFont.BOLD::open, "Liberation Sans", BOLD, FontStyle.NORMAL, true);
      builder.withProducer("Evenkeel");
      builder.withW3cDocument(parse(html), "");
      builder.usePageSupplier(
          (document, width, height, _, _) -> {
            var page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            pages.incrementAndGet();
            return page;
          });
      builder.toStream(out);
      builder.run();
      return new Pdf(out.toByteArray(), pages.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document parse(String html) {
    try {
      return PARSER.get().parse(new InputSource(new StringReader(html)));
    } catch (SAXException e) {
      throw new IllegalStateException("a template of a PDF is not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DocumentBuilder parser() {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
