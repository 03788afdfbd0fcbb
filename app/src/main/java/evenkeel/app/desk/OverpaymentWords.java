package evenkeel.app.desk;

import evenkeel.app.accounts.DecidedOverpayment;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.OverpaymentRules;
import evenkeel.core.recovery.NoticeContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An overpayment's decisions and notices in words, each with the law that asks for it.
record OverpaymentWords(Law law, AccountCase found, DecidedOverpayment one) {

  private static final String NOT_RECORDED = "Not recorded";

  static String href(AccountCase found, DecidedOverpayment one) {
    return found.href() + "/overpayments/" + one.number();
  }

  /// Where the decisions on an invoice lead to, with what is known of its notices.
  static List<SummaryRow> link(
      List<DecidedOverpayment> decided, String invoice, AccountCase found) {
    return decided.stream()
        .filter(each -> each.invoice().equals(invoice))
        .map(
            each -> {
              var held =
                  each.notices().stream()
                      .map(DecidedOverpayment.Notice::content)
                      .reduce(NoticeContent::with)
                      .orElse(NoticeContent.UNKNOWN);
              return SummaryRow.link(
                  "Decisions and notices",
                  held.whole()
                      ? "Every notice held what the law asks for"
                      : held.known()
                          ? "A notice lacks " + held.wants()
                          : "What a notice held is not recorded",
                  href(found, each));
            })
        .toList();
  }

  /// Each decision with its day.
  List<SummaryRow> chain() {
    var chain = one.chain();
    return List.of(
        row("Benefit awarded", said(chain.award()), OverpaymentRules.MEANING),
        row(
            "Award revised or superseded",
            said(chain.changed())
                + (chain.change() == null ? "" : ", " + chain.change())
                + (chain.changed() == null ? ": there is no overpayment before" : ""),
            OverpaymentRules.AFTER_REVISION),
        row("Overpayment found", Words.date(one.decided()), OverpaymentRules.MEANING),
        row(
            one.recoverable() ? "Found recoverable" : "Found not recoverable",
            said(chain.recoverable()),
            one.recoverable() ? OverpaymentRules.RECOVERABLE : OverpaymentRules.NEVER),
        row("Decided from whom", said(chain.liable()), OverpaymentRules.CLAIMANT_AND_PAYEE));
  }

  /// Where it is decided whether it can be recovered; blank where nothing of it was charged.
  String decide() {
    return one.debt() == null ? "" : found.href() + "/debts/" + one.debt() + "/recoverability";
  }

  private static String said(@Nullable LocalDate day) {
    return day == null ? NOT_RECORDED : Words.date(day);
  }

  /// @param mayRecord whether each has a link to its form
  List<OverpaymentPage.Notice> notices(boolean mayRecord) {
    return one.notices().stream()
        .map(
            each ->
                new OverpaymentPage.Notice(
                    title(each),
                    rows(each),
                    mayRecord && one.notices().size() > 1
                        ? href(found, one) + "?notice=" + each.party()
                        : ""))
        .toList();
  }

  /// Which notice it is.
  String title(DecidedOverpayment.Notice notice) {
    var party = notice.party();
    return party == null ? "Decision notice" : "Notice to " + found.name(party);
  }

  private List<SummaryRow> rows(DecidedOverpayment.Notice notice) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(
        row(
            "Given",
            notice.on() == null
                ? "None is recorded: nothing is recovered before one"
                : Words.date(notice.on()),
            BenefitNoticeRules.EVERYBODY));
    var content = notice.content();
    if (notice.on() != null) {
      rows.add(
          content.lacks().isEmpty()
              ? row(
                  "What it held",
                  content.known()
                      ? "Everything that the law asks for"
                      : "Nobody has said: nobody is reminded until an officer has looked",
                  BenefitNoticeRules.CONTENT)
              : row(
                  "What it lacks",
                  MoneyWords.plain(content.wants()) + ": no recovery rests on it",
                  BenefitNoticeRules.DEFECTIVE));
    }
    if (notice.by() != null) {
      rows.add(
          SummaryRow.of(
              "Recorded by", notice.by() + ": " + Objects.requireNonNullElse(notice.reason(), "")));
    }
    return rows;
  }

  private SummaryRow row(String what, String words, Key<?> rule) {
    if (!law.has(rule)) {
      return SummaryRow.of(what, words);
    }
    var cited = law.cite(rule);
    return SummaryRow.of(
        what,
        output -> {
          output.writeUserContent(words + " ");
          output.writeContent("(<a class=\"govuk-link\" href=\"/law/rules/");
          output.writeUserContent(cited.rule());
          output.writeContent("\">");
          output.writeUserContent(cited.provision());
          output.writeContent("</a>)");
        });
  }
}
