package evenkeel.app.policy;

import evenkeel.core.law.Law;
import evenkeel.core.law.LawText;
import evenkeel.core.law.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/// The law that this release ships, read once at start-up. A bad row stops the start.
@Service
public class Lawbook {

  private final Rulebook rulebook;
  private final Councils councils;

  Lawbook(Councils councils) {
    this.rulebook = Rulebook.parse(texts("law/*/*/rules.csv"));
    this.councils = councils;
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  /// The law of a day in the council's nation.
  public Law on(LocalDate day) {
    return rulebook.on(day, councils.council().nation());
  }

  /// Files under `law/`, each with its path below it.
  ///
  /// @param pattern such as `law/*/*/rules.csv`
  public static List<LawText> texts(String pattern) {
    try {
      var texts = new ArrayList<LawText>();
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
        var address = file.getURL().toString();
        var path = address.substring(address.lastIndexOf("/law/") + "/law/".length());
        texts.add(new LawText(path, file.getContentAsString(StandardCharsets.UTF_8)));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
