package evenkeel.app.intake;

import evenkeel.app.accounts.References;
import evenkeel.app.ledger.Candidates;
import evenkeel.app.people.PayerNames;
import evenkeel.app.store.CopyRows;
import evenkeel.app.store.TempTables;
import evenkeel.core.reference.CheckDigit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// Looks for the owners of money that came in with a reference of no account: a slip of the pen, a
/// reference in the narrative, a name with the sum of an instalment. Officers judge; nothing is
/// posted by likeness.
@Component
class NearMatches {

  private static final int AT_ONCE = 1_000;
  private static final Pattern REFERENCE = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");

  private static final String TABLES =
      """
      near_reference (item bigint, reference text, why text);
      payer_name (item bigint, name text);
      payer_party (item bigint, party_id bigint);
      suspense_sum (item bigint, amount_pence bigint);
      near_account (
        item bigint, account_id bigint, account_ref text, why text)
      """;

  private final JdbcClient jdbc;
  private final DataSource database;
  private final Candidates candidates;
  private final References references;
  private final PayerNames names;

  NearMatches(
      JdbcClient jdbc,
      DataSource database,
      Candidates candidates,
      References references,
      PayerNames names) {
    this.jdbc = jdbc;
    this.database = database;
    this.candidates = candidates;
    this.references = references;
    this.names = names;
  }

  /// Looks at every open item after one, in the transaction that is open.
  void look(long after) {
    TempTables.make(jdbc, TABLES);
    var connection = DataSourceUtils.getConnection(database);
    try (var near = CopyRows.into(connection, "near_reference (item, reference, why)");
        var payers = CopyRows.into(connection, "payer_name (item, name)");
        var sums = CopyRows.into(connection, "suspense_sum (item, amount_pence)")) {
      var page = candidates.clues(after, AT_ONCE);
      while (!page.isEmpty()) {
        for (var clues : page) {
          sums.number(clues.item()).number(clues.amountPence()).end();
          if (clues.payerName() != null) {
            payers.number(clues.item()).text(clues.payerName()).end();
          }
          slips(clues, near);
          narrative(clues, near);
        }
        page = candidates.clues(page.getLast().item(), AT_ONCE);
      }
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
    names.match();
    references.nearlyMatch();
    candidates.keep();
  }

  private static void narrative(Candidates.Clues clues, CopyRows near) {
    if (clues.narrative() != null) {
      var found = REFERENCE.matcher(clues.narrative());
      while (found.find()) {
        near.number(clues.item()).text(found.group()).text("a reference in the narrative").end();
      }
    }
  }

  /// References with a right check digit that one slip turns into the one given.
  private static void slips(Candidates.Clues clues, CopyRows near) {
    var given = clues.reference().replace(" ", "");
    if (!REFERENCE.matcher(given).matches()) {
      return;
    }
    var digits = given.toCharArray();
    for (var i = 0; i < digits.length; i++) {
      var kept = digits[i];
      if (i + 1 < digits.length && kept != digits[i + 1]) {
        digits[i] = digits[i + 1];
        digits[i + 1] = kept;
        offer(clues.item(), digits, "two digits changed places", near);
        digits[i + 1] = digits[i];
        digits[i] = kept;
      }
      for (var digit = '0'; digit <= '9'; digit++) {
        if (digit != kept) {
          digits[i] = digit;
          offer(clues.item(), digits, "one digit differs", near);
        }
      }
      digits[i] = kept;
    }
  }

  private static void offer(long item, char[] digits, String why, CopyRows near) {
    var reference = new String(digits);
    if (CheckDigit.COUNCIL_TAX.valid(reference)) {
      near.number(item).text(reference).text(why).end();
    }
  }
}
