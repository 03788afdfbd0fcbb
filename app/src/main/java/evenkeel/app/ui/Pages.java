package evenkeel.app.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Draws pages with the templates that the build compiled.
@Component
@ConditionalOnWebApplication
public class Pages {

  private static final String PACKAGE = "evenkeel.pages";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
  private final Frames frames;

  Pages(Frames frames) {
    this.frames = frames;
  }

  /// Answers a request with a page. Nothing is sent before the whole page is drawn.
  public void send(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(page, frames.of(request), response);
  }

  /// Answers a request that failed: the page comes though the database does not answer.
  void sendTrouble(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(page, frames.ofTrouble(request), response);
  }

  private void send(Page page, Frame frame, HttpServletResponse response) throws IOException {
    var drawn = draw(page, frame).getBytes(StandardCharsets.UTF_8);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(drawn.length);
    response.getOutputStream().write(drawn);
  }

  String draw(Page page, Frame frame) {
    var output = new StringOutput(16_384);
    engine.render(page.template(), Map.of("frame", frame, "page", page), output);
    return output.toString();
  }
}
