package evenkeel.app.lawdesk;

import evenkeel.app.policy.Lawbook;
import evenkeel.core.law.LawText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/// The pages of law that this release ships, drawn once at start-up. A page lists its rules in the
/// table at its top, by name.
@Component
class LawPages {

  private static final Pattern RULE = Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\|.*$");
  private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");
  private static final Pattern RULE_TABLE =
      Pattern.compile("(?m)^\\| Rule \\|.*\\R\\|[-| ]+\\|\\R(\\| `[^\\r\\n]*\\R?)+");

  /// A page.
  ///
  /// @param address below `/law/`: `england/council-tax/reg-23-missed-instalments`
  /// @param rules names of the rules that it is about
  /// @param html the prose without title and rule table
  record Drawn(String address, String title, List<String> rules, String html) {
    Drawn {
      rules = List.copyOf(rules);
    }

    /// The folder in words: England, council tax.
    String section() {
      var parts = address.split("/");
      return capital(parts[0]) + ", " + parts[1].replace('-', ' ');
    }
  }

  private final Map<String, Drawn> byAddress = new HashMap<>();
  private final List<Drawn> all;

  LawPages() {
    var tables = List.of(TablesExtension.create());
    var parser = Parser.builder().extensions(tables).build();
    var renderer =
        HtmlRenderer.builder()
            .extensions(tables)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> new Classes())
            .build();
    all =
        Lawbook.texts("law/*/*/*.md").stream()
            .map(text -> draw(text, parser, renderer))
            .sorted(java.util.Comparator.comparing(Drawn::address))
            .toList();
    all.forEach(page -> byAddress.put(page.address(), page));
  }

  List<Drawn> all() {
    return all;
  }

  Optional<Drawn> find(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /// The page about a rule: the nation's own where it has one.
  Optional<Drawn> about(String rule, String nation) {
    var about = all.stream().filter(page -> page.rules().contains(rule)).toList();
    return about.stream()
        .filter(page -> page.address().startsWith(nation + "/"))
        .findFirst()
        .or(() -> about.stream().findFirst());
  }

  private static Drawn draw(LawText text, Parser parser, HtmlRenderer renderer) {
    var rules = new ArrayList<String>();
    var names = RULE.matcher(text.text());
    while (names.find()) {
      rules.add(names.group(1));
    }
    var title = TITLE.matcher(text.text());
    var heading = title.find() ? title.group(1) : text.path();
    var prose = RULE_TABLE.matcher(TITLE.matcher(text.text()).replaceFirst("")).replaceFirst("");
    return new Drawn(
        text.path().replaceFirst("\\.md$", ""),
        heading,
        rules,
        renderer.render(parser.parse(prose)));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
  }

  /// Gives plain HTML the design system's classes; a link to a neighbouring file becomes one to its
  /// page.
  private static final class Classes implements AttributeProvider {

    private static final int SHORT = 12;
    private static final Map<String, String> BY_TAG =
        Map.ofEntries(
            Map.entry("h2", "govuk-heading-m"),
            Map.entry("h3", "govuk-heading-s"),
            Map.entry("p", "govuk-body"),
            Map.entry("a", "govuk-link"),
            Map.entry("ul", "govuk-list govuk-list--bullet"),
            Map.entry("ol", "govuk-list govuk-list--number"),
            Map.entry("table", "govuk-table ek-dense"),
            Map.entry("thead", "govuk-table__head"),
            Map.entry("tbody", "govuk-table__body"),
            Map.entry("tr", "govuk-table__row"),
            Map.entry("th", "govuk-table__header"),
            Map.entry("td", "govuk-table__cell"));

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      var known = BY_TAG.get(tag);
      if (known != null) {
        attributes.put("class", known);
      }
      if (tag.equals("table")) {
        attributes.put("tabindex", "0"); // a wide one scrolls, by keyboard too
      }
      if (tag.equals("td") && isShort(node)) {
        attributes.merge("class", "ek-unbroken", (old, more) -> old + " " + more);
      }
      if (tag.equals("th")) {
        attributes.put("scope", "col");
      }
      attributes.computeIfPresent("href", (_, href) -> href.replaceFirst("\\.md(?=$|#)", ""));
    }

    /// A date or a sum, which is not broken at its hyphens.
    private static boolean isShort(Node cell) {
      return cell.getFirstChild() instanceof Text text
          && text.getNext() == null
          && text.getLiteral().length() <= SHORT;
    }
  }
}
