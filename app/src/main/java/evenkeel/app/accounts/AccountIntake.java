package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an extract says of properties, accounts and who is liable becomes facts. It reads the
/// staged rows of the connection and answers in `map_property`, `map_account` and `affected_debt`.
/// Every statement works on the whole set.
@Service
public class AccountIntake {

  private static final String PROPERTY =
      """
      uprn, usrn, line_1, line_2, line_3, line_4, line_5, postcode, band, band_from, void_from,
      estate_code, block_code, ward\
      """;
  private static final String ACCOUNT =
      """
      property_id, status, opened_on, closed_on, payment_method, fund_code, recovery_group,
      source_stage, source_balance_pence\
      """;

  private static final String MAP_PROPERTIES =
      """
      insert into map_property (property_ref, id)
      select w.property_ref, p.id
        from wanted_property w
        join accounts.property p on p.source = :source and p.property_ref = w.property_ref
       where not (select v.deleted from accounts.property_version v
                   where v.property_id = p.id order by v.id desc limit 1)
      """;

  private static final String MAP_ACCOUNTS =
      """
      insert into map_account (account_ref, id, debt_type)
      select w.account_ref, a.id, a.debt_type
        from wanted_account w
        join accounts.account a on a.source = :source and a.account_ref = w.account_ref
       where not (select v.deleted from accounts.account_version v
                   where v.account_id = a.id order by v.id desc limit 1)
      """;

  private final JdbcClient jdbc;

  AccountIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Properties: new ones are kept, changed ones get a version, missing ones a version that says
  /// so.
  public void properties(Extract extract) {
    if (extract.whole("properties")) {
      run(
          """
          insert into gone_key (table_name, key)
          select 'properties', p.property_ref from accounts.property p
           where p.source = :source
             and not exists (select from staged_properties s where s.property_ref = p.property_ref)
             and not exists (select from held_key h
                              where h.table_name = 'properties' and h.key = p.property_ref)
          """,
          extract);
    }
    run(
        """
        insert into accounts.property (source, property_ref)
        select :source, s.property_ref from staged_properties s
         where not exists (select from accounts.property p
                            where p.source = :source and p.property_ref = s.property_ref)
         order by s.line
        """,
        extract);
    propertyVersions(extract);
    run(
        """
        with gone as (
          select v.* from gone_key g
            join accounts.property p on p.source = :source and p.property_ref = g.key
            join lateral (
              select v.* from accounts.property_version v
               where v.property_id = p.id order by v.id desc limit 1) v on not v.deleted
           where g.table_name = 'properties')
        insert into accounts.property_version
          (property_id, %1$s, address_key, extract_id, effective_on, deleted)
        select property_id, %1$s, address_key, :extract, :asAt, true from gone
        """
            .formatted(PROPERTY),
        extract);
    run(MAP_PROPERTIES, extract);
  }

  private void propertyVersions(Extract extract) {
    run(
        """
        with changed as (
          select s.*, p.id as property_id
            from staged_properties s
            join accounts.property p on p.source = :source and p.property_ref = s.property_ref
            left join lateral (
              select v.* from accounts.property_version v
               where v.property_id = p.id order by v.id desc limit 1) v on true
           where v.id is null or v.deleted
              or (v.uprn, v.usrn, v.line_1, v.line_2, v.line_3, v.line_4, v.line_5, v.postcode,
                  v.band, v.band_from, v.void_from, v.estate_code, v.block_code,
                  v.ward)
                 is distinct from
                 (s.uprn, s.usrn, s.line_1, s.line_2, s.line_3, s.line_4, s.line_5, s.postcode,
                  s.ct_band, s.ct_band_from, s.void_from, s.estate_code, s.block_code,
                  s.ward)),
        noted as (
          insert into changed_account
          select v.account_id from changed c
            join accounts.account_version v on v.property_id = c.property_id
           where not exists (select from accounts.account_version n
                              where n.account_id = v.account_id and n.id > v.id))
        insert into accounts.property_version
          (property_id, %s, address_key, extract_id, effective_on)
        select property_id, uprn, usrn, line_1, line_2, line_3, line_4, line_5, postcode, ct_band,
               ct_band_from, void_from, estate_code, block_code, ward,
               lower(concat_ws(' ', line_1, line_2, line_3, line_4, line_5, postcode)),
               :extract, :asAt
          from changed order by line
        """
            .formatted(PROPERTY),
        extract);
  }

  /// Accounts, with the source's own balance beside ours.
  public void accounts(Extract extract) {
    if (extract.whole("accounts")) {
      run(
          """
          insert into gone_key (table_name, key)
          select 'accounts', a.account_ref from accounts.account a
           where a.source = :source
             and not exists (select from staged_accounts s where s.account_ref = a.account_ref)
             and not exists (select from held_key h
                              where h.table_name = 'accounts' and h.key = a.account_ref)
          """,
          extract);
    }
    run(
        """
        insert into accounts.account (source, account_ref, debt_type)
        select :source, s.account_ref, s.stream from staged_accounts s
         where not exists (select from accounts.account a where a.account_ref = s.account_ref)
         order by s.line
        """,
        extract);
    accountVersions(extract);
    run(
        """
        with gone as (
          select v.* from gone_key g
            join accounts.account a on a.source = :source and a.account_ref = g.key
            join lateral (
              select v.* from accounts.account_version v
               where v.account_id = a.id order by v.id desc limit 1) v on not v.deleted
           where g.table_name = 'accounts')
        insert into accounts.account_version (account_id, %1$s, as_at, extract_id, deleted)
        select account_id, %1$s, :asAt, :extract, true from gone
        """
            .formatted(ACCOUNT),
        extract);
    run(MAP_ACCOUNTS, extract);
  }

  private void accountVersions(Extract extract) {
    run(
        """
        with said as (
          select s.line, a.id as account_id, p.id as property_id, s.status, s.opened_on,
                 s.closed_on, s.payment_method, s.fund_code, s.recovery_group,
                 s.in_recovery_stage as source_stage, s.balance as source_balance_pence
            from staged_accounts s
            join accounts.account a
              on a.account_ref = s.account_ref and a.source = :source and a.debt_type = s.stream
            left join map_property p on p.property_ref = s.property_ref),
        changed as (
          select s.*, v.id is not null and v.property_id is distinct from s.property_id as moved
            from said s
            left join lateral (
              select v.* from accounts.account_version v
               where v.account_id = s.account_id order by v.id desc limit 1) v on true
           where v.id is null or v.deleted
              or (v.property_id, v.status, v.opened_on, v.closed_on, v.payment_method, v.fund_code,
                  v.recovery_group, v.source_stage, v.source_balance_pence)
                 is distinct from
                 (s.property_id, s.status, s.opened_on, s.closed_on, s.payment_method, s.fund_code,
                  s.recovery_group, s.source_stage, s.source_balance_pence)),
        noted as (insert into changed_account select account_id from changed where moved)
        insert into accounts.account_version (account_id, %1$s, as_at, extract_id)
        select account_id, %1$s, :asAt, :extract from changed order by line
        """
            .formatted(ACCOUNT),
        extract);
  }

  /// Who stands on each account. A changed row is withdrawn and added afresh.
  public void liabilities(Extract extract) {
    run(
        """
        with gone as (
          select l.id, l.account_id
            from accounts.liability l
            join accounts.account a on a.id = l.account_id and a.source = :source
            left join map_party p on p.id = l.party_id
           where :full
             and not exists (select from accounts.liability_withdrawn w where w.liability_id = l.id)
             and not exists (select from staged_account_parties s
                              where s.account_ref = a.account_ref and s.party_id = p.party_id
                                and s.role = l.role)
             and not exists (select from held_key h where h.table_name = 'account_parties'
                              and h.key = concat_ws('|', a.account_ref, p.party_id, l.role))
          union all
          select l.id, l.account_id
            from gone_key g
            join map_account a on a.account_ref = split_part(g.key, '|', 1)
            join map_party p on p.party_id = split_part(g.key, '|', 2)
            join accounts.liability l on l.account_id = a.id and l.party_id = p.id
                                     and l.role = split_part(g.key, '|', 3)
           where g.table_name = 'account_parties'
             and not exists (select from accounts.liability_withdrawn w
                              where w.liability_id = l.id)),
        noted as (insert into changed_account select account_id from gone)
        insert into accounts.liability_withdrawn (liability_id, extract_id)
        select id, :extract from gone
        """,
        extract);
    changedLiabilities(extract);
  }

  private void changedLiabilities(Extract extract) {
    run(
        """
        with changed as (
          select s.*, a.id as our_account, p.id as our_party, l.id as old,
                 s.role in ('liable', 'former_liable', 'claimant', 'landlord', 'lessee')
                   as named
            from staged_account_parties s
            join map_account a on a.account_ref = s.account_ref
            join map_party p on p.party_id = s.party_id
            left join accounts.liability l
              on l.account_id = a.id and l.party_id = p.id and l.role = s.role
             and not exists (select from accounts.liability_withdrawn w where w.liability_id = l.id)
           where l.id is null
              or (l.joint_and_several, l.valid_from, l.valid_to)
                 is distinct from (coalesce(s.joint_and_several, false), s."from", s."to")),
        noted as (insert into changed_account select our_account from changed),
        withdrawn as (
          insert into accounts.liability_withdrawn (liability_id, extract_id)
          select old, :extract from changed where old is not null)
        insert into accounts.liability
          (account_id, party_id, role, joint_and_several, valid_from, valid_to, named_on_bill,
           extract_id)
        select our_account, our_party, role, coalesce(joint_and_several, false), "from", "to",
               named, :extract
          from changed order by line
        """,
        extract);
  }

  private void run(String sql, Extract extract) {
    jdbc.sql(sql)
        .param("source", extract.source())
        .param("extract", extract.id())
        .param("asAt", extract.asAt())
        .param("full", extract.whole("account_parties"))
        .update();
  }
}
