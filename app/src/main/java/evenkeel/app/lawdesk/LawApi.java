package evenkeel.app.lawdesk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Lawbook;
import evenkeel.core.law.Rulebook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Pages of law, and where a citation leads.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/law")
@Tag(name = "Law and policy")
class LawApi {

  private final LawPages pages;
  private final Lawbook lawbook;
  private final Councils councils;
  private final Access access;

  LawApi(LawPages pages, Lawbook lawbook, Councils councils, Access access) {
    this.pages = pages;
    this.lawbook = lawbook;
    this.councils = councils;
    this.access = access;
  }

  /// A page of law in a list.
  ///
  /// @param page its address: `england/council-tax/reg-23-missed-instalments`
  /// @param rules names of the rules that it is about
  record Listing(String page, String title, String section, List<String> rules) {}

  /// A page of law.
  ///
  /// @param html the law in words, worked; what it holds was escaped when it was drawn
  record Text(String page, String title, String section, List<Row> rows, String html) {}

  /// One dated row of law.
  ///
  /// @param confidence official, secondary, derived, memory or unsettled
  record Row(
      String nation,
      String rule,
      LocalDate from,
      @Nullable LocalDate to,
      String value,
      String provision,
      String confidence,
      String reading) {}

  /// A rule, cited by name.
  ///
  /// @param page the page that is about it, null when none is
  record Cited(String rule, @Nullable String page, List<Row> rows) {}

  @GetMapping("/pages")
  @Operation(summary = "The pages of law")
  Listed<Listing> list(Officer officer) {
    access.require(officer, Act.SEE_LAW);
    return Listed.whole(
        pages.all().stream()
            .map(page -> new Listing(page.address(), page.title(), page.section(), page.rules()))
            .toList());
  }

  @GetMapping("/pages/{nation}/{type}/{page}")
  @Operation(summary = "One page of law: its dated rows, and the law in words")
  Text text(
      @PathVariable String nation,
      @PathVariable String type,
      @PathVariable String page,
      Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var address = nation + "/" + type + "/" + page;
    var found = pages.find(address).orElseThrow(() -> Refusal.notFound("page of law", address));
    return new Text(
        address,
        found.title(),
        found.section(),
        lawbook.rulebook().all().stream()
            .filter(row -> found.rules().contains(row.rule().key().name()))
            .map(LawApi::row)
            .toList(),
        found.html());
  }

  @GetMapping("/rules/{rule}")
  @Operation(summary = "Every row of one rule, and the page where its citation leads")
  Cited rule(@PathVariable String rule, Officer officer) {
    access.require(officer, Act.SEE_LAW);
    var rows =
        lawbook.rulebook().all().stream()
            .filter(row -> row.rule().key().name().equals(rule))
            .map(LawApi::row)
            .toList();
    if (rows.isEmpty()) {
      throw Refusal.notFound("rule", rule);
    }
    var nation = councils.find().map(Council::nation).map(Enum::name).orElse("ENGLAND");
    return new Cited(
        rule,
        pages
            .about(rule, nation.toLowerCase(Locale.ROOT))
            .map(LawPages.Drawn::address)
            .orElse(null),
        rows);
  }

  private static Row row(Rulebook.Row row) {
    var rule = row.rule();
    return new Row(
        row.nation().name().toLowerCase(Locale.ROOT),
        rule.key().name(),
        rule.from(),
        rule.to(),
        rule.value().toString(),
        rule.citation().provision(),
        rule.citation().confidence().name().toLowerCase(Locale.ROOT),
        rule.reading());
  }
}
