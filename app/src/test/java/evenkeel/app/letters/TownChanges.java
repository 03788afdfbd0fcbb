package evenkeel.app.letters;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What changes in the books of a small council between two looks at them.
abstract class TownChanges extends TownBooks {

  TownChanges(JdbcClient jdbc) {
    super(jdbc);
  }

  /// A bill of a day, without its entry in the ledger.
  void billed(long debt, LocalDate issued, LocalDate known) {
    id(
        """
        insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
          amount_pence, issued_on, extract_id, effective_on)
        values ('test', ?, ?, ?, 'council_tax', 100000, ?, ?, ?) returning id
        """,
        key(),
        accountOf(debt),
        debt,
        issued,
        EXTRACT,
        known);
  }

  /// The bill no longer names a person who is liable.
  void leftOffTheBill(long debt, long party) {
    id(
        """
        insert into accounts.liability_withdrawn (liability_id, extract_id)
        select id, ? from accounts.liability where account_id = ? and party_id = ?
        returning liability_id
        """,
        EXTRACT,
        accountOf(debt),
        party);
    liable(accountOf(debt), party, "joint_liable", false);
  }

  /// A notice of ours that asked for a sum.
  void noticed(long debt, String kind, LocalDate on, long pence) {
    id(
        """
        insert into history.step (debt_id, kind, issued_on, pay_by, next_step_from, amount_pence,
          source, source_key, recorded_by)
        values (?, ?, ?, ?, ?, ?, 'evenkeel', ?, 'test') returning id
        """,
        debt,
        kind,
        on,
        on.plusDays(6),
        on.plusDays(14),
        pence,
        key());
  }

  /// A new version of a person, born on another day.
  void born(long party, LocalDate on) {
    id(
        """
        insert into people.party_version (party_id, party_type, title, forename, surname, name_key,
          extract_id, effective_on, date_of_birth)
        select party_id, party_type, title, forename, surname, name_key, extract_id, effective_on, ?
          from people.party_version where party_id = ? order by id desc limit 1 returning id
        """,
        on,
        party);
  }
}
