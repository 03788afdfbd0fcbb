package evenkeel.app.people;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an extract says of people becomes facts. It reads the staged rows of the connection
/// (`staged_parties`, `staged_party_addresses`, `staged_markers`, `gone_key`) and answers in
/// `map_party` and `changed_party`. Every statement works on the whole set.
@Service
public class PartyIntake {

  private static final String SAID =
      """
      party_type, title, forename, middle_names, surname, organisation_name, date_of_birth,
      date_of_death, nino, email, phone_mobile, phone_other, allow_sms, allow_email,
      preferred_channel, language, format_need, company_number\
      """;

  private static final String MARKERS =
      """
      with live as (
        select m.* from people.marker m
         where m.source = :source
           and not exists (select from people.marker_withdrawn w where w.marker_id = m.id)),
      said as (
        select s.line, s.marker_id, p.id as party_id, s.starts_on, s.review_on,
               case s.marker_type
                 when 'health_condition' then 'vulnerable'
                 when 'dementia_or_capacity' then 'representative_needed'
                 else s.marker_type end as kind,
               case when s.marker_type = 'dementia_or_capacity'
                      then 'Look for someone who may act for this person before any contact'
                    when n.need is not null then n.need
                    when s.marker_type = 'health_condition'
                      then 'Ask what helps this person before any contact'
                    else coalesce(s.note, '') end as need
          from staged_markers s join map_party p on p.party_id = s.party_id
         cross join lateral (
               select string_agg(distinct c.need, '. ') as need
                 from regexp_split_to_table(lower(s.note), '[^a-z]+') as word
                 join condition_need c on starts_with(word, c.condition)) n),
      changed as (
        select s.*, l.id as old from said s left join live l on l.source_key = s.marker_id
         where l.id is null or (l.party_id, l.kind, l.starts_on, l.review_on, l.need)
               is distinct from (s.party_id, s.kind, s.starts_on, s.review_on, s.need)),
      gone as (
        select l.id, l.party_id from live l
          join gone_key g on g.table_name = 'markers' and g.key = l.source_key),
      noted as (
        insert into changed_party select party_id from changed union select party_id from gone),
      withdrawn as (
        insert into people.marker_withdrawn (marker_id, extract_id)
        select old, :extract from changed where old is not null
        union select id, :extract from gone)
      insert into people.marker
        (source, source_key, party_id, kind, starts_on, review_on, need, extract_id)
      select :source, marker_id, party_id, kind, starts_on, review_on, need, :extract
        from changed order by line
      """;

  private final JdbcClient jdbc;

  PartyIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Parties: new ones are kept, changed ones get a version, missing ones a version that says so.
  public void parties(Extract extract) {
    if (extract.whole("parties")) {
      run(
          """
          insert into gone_key (table_name, key)
          select 'parties', p.source_key from people.party p
           where p.source = :source
             and not exists (select from staged_parties s where s.party_id = p.source_key)
             and not exists (select from held_key h
                              where h.table_name = 'parties' and h.key = p.source_key)
          """,
          extract);
    }
    newParties(extract);
    versions(extract);
    goneParties(extract);
    run(
        """
        insert into map_party (party_id, id)
        select w.party_id, p.id
          from wanted_party w
          join people.party p on p.source = :source and p.source_key = w.party_id
         where not (select v.deleted from people.party_version v
                     where v.party_id = p.id order by v.id desc limit 1)
        """,
        extract);
  }

  /// A new party is a person of its own until somebody links it to another.
  private void newParties(Extract extract) {
    run(
        """
        with born as (
          insert into people.party (source, source_key)
          select :source, s.party_id from staged_parties s
           where not exists (select from people.party p
                              where p.source = :source and p.source_key = s.party_id)
           order by s.line
          returning id),
        persons as (
          insert into people.person (recorded_at) select clock_timestamp() from born returning id)
        insert into people.person_link (person_id, party_id, because, linked_by)
        select p.id, b.id, 'the first record of this person', 'intake'
          from (select id, row_number() over (order by id) as n from persons) p
          join (select id, row_number() over (order by id) as n from born) b using (n)
        """,
        extract);
  }

  private void versions(Extract extract) {
    run(
        """
        with said as (
          select s.line, p.id as party_id, s.party_type, s.title, s.forename, s.middle_names,
                 s.surname, s.organisation_name, s.date_of_birth, s.date_of_death, s.nino, s.email,
                 s.phone_mobile, s.phone_other, coalesce(s.allow_sms, false) as allow_sms,
                 coalesce(s.allow_email, false) as allow_email, s.preferred_channel,
                 coalesce(s.language, 'en') as language,
                 coalesce(s.format_need, 'standard') as format_need, s.company_number
            from staged_parties s
            join people.party p on p.source = :source and p.source_key = s.party_id),
        changed as (
          select s.* from said s
            left join lateral (
              select v.* from people.party_version v
               where v.party_id = s.party_id order by v.id desc limit 1) v on true
           where v.id is null or v.deleted or %2$s is distinct from %3$s),
        noted as (insert into changed_party select party_id from changed)
        insert into people.party_version (party_id, %1$s, name_key, extract_id, effective_on)
        select party_id, %1$s,
               lower(coalesce(organisation_name, concat_ws(' ', surname, forename))),
               :extract, :asAt
          from changed order by line
        """
            .formatted(SAID, row("v"), row("s")),
        extract);
  }

  private void goneParties(Extract extract) {
    run(
        """
        with gone as (
          select v.* from gone_key g
            join people.party p on p.source = :source and p.source_key = g.key
            join lateral (
              select v.* from people.party_version v
               where v.party_id = p.id order by v.id desc limit 1) v on not v.deleted
           where g.table_name = 'parties'),
        noted as (insert into changed_party select party_id from gone)
        insert into people.party_version
          (party_id, %1$s, name_key, extract_id, effective_on, deleted)
        select party_id, %1$s, name_key, :extract, :asAt, true from gone
        """
            .formatted(SAID),
        extract);
  }

  /// Addresses: a changed one is withdrawn and added afresh.
  public void addresses(Extract extract) {
    if (extract.whole("party_addresses")) {
      run(
          """
          insert into gone_key (table_name, key)
          select 'party_addresses', concat_ws('|', p.source_key, a.address_type, a.line_1,
                   coalesce(a.valid_from::text, ''))
            from people.party_address a
            join people.party p on p.id = a.party_id and p.source = :source
           where not exists (select from people.party_address_withdrawn w
                              where w.party_address_id = a.id)
             and not exists (select from staged_party_addresses s
                              where s.party_id = p.source_key and s.address_type = a.address_type
                                and s.line_1 = a.line_1
                                and s.valid_from is not distinct from a.valid_from)
          except
          select 'party_addresses', h.key from held_key h where h.table_name = 'party_addresses'
          """,
          extract);
    }
    run(
        """
        insert into people.party_address_withdrawn (party_address_id, extract_id)
        select a.id, :extract
          from people.party p
          join people.party_address a on a.party_id = p.id
         where p.source = :source
           and p.source_key in (select split_part(g.key, '|', 1) from gone_key g
                                 where g.table_name = 'party_addresses')
           and concat_ws('|', p.source_key, a.address_type, a.line_1,
                 coalesce(a.valid_from::text, '')) in (
                 select g.key from gone_key g where g.table_name = 'party_addresses')
           and not exists (select from people.party_address_withdrawn w
                            where w.party_address_id = a.id)
        """,
        extract);
    changedAddresses(extract);
  }

  private void changedAddresses(Extract extract) {
    run(
        """
        with changed as (
          select s.*, m.id as our_party, a.id as old
            from staged_party_addresses s
            join map_party m on m.party_id = s.party_id
            left join people.party_address a
              on a.party_id = m.id and a.address_type = s.address_type and a.line_1 = s.line_1
             and a.valid_from is not distinct from s.valid_from
             and not exists (select from people.party_address_withdrawn w
                              where w.party_address_id = a.id)
           where a.id is null
              or (a.line_2, a.line_3, a.line_4, a.line_5, a.postcode, a.country, a.uprn, a.valid_to)
                 is distinct from (s.line_2, s.line_3, s.line_4, s.line_5, s.postcode,
                                   coalesce(s.country, 'GB'), s.uprn, s.valid_to)),
        noted as (insert into changed_party select our_party from changed),
        withdrawn as (
          insert into people.party_address_withdrawn (party_address_id, extract_id)
          select old, :extract from changed where old is not null)
        insert into people.party_address (party_id, address_type, line_1, line_2, line_3, line_4,
          line_5, postcode, country, uprn, valid_from, valid_to, address_key, extract_id)
        select our_party, address_type, line_1, line_2, line_3, line_4, line_5, postcode,
               coalesce(country, 'GB'), uprn, valid_from, valid_to,
               lower(concat_ws(' ', line_1, line_2, line_3, line_4, line_5, postcode)), :extract
          from changed order by line
        """,
        extract);
  }

  /// Markers: of what a person has, only what to do is kept, whatever kind of marker names it. A
  /// note with a condition in it (`condition_need`) gives way to the need that the condition
  /// creates; a health condition that is not known gives way to the question what helps.
  public void markers(Extract extract) {
    if (extract.whole("markers")) {
      run(
          """
          insert into gone_key (table_name, key)
          select 'markers', m.source_key from people.marker m
           where m.source = :source
             and not exists (select from people.marker_withdrawn w where w.marker_id = m.id)
             and not exists (select from staged_markers s where s.marker_id = m.source_key)
          except
          select 'markers', h.key from held_key h where h.table_name = 'markers'
          """,
          extract);
    }
    run(MARKERS, extract);
  }

  private static String row(String alias) {
    var columns = new StringBuilder("(");
    for (var column : SAID.split(",")) {
      columns
          .append(columns.length() > 1 ? ", " : "")
          .append(alias)
          .append('.')
          .append(column.trim());
    }
    return columns.append(')').toString();
  }

  private void run(String sql, Extract extract) {
    jdbc.sql(sql)
        .param("source", extract.source())
        .param("extract", extract.id())
        .param("asAt", extract.asAt())
        .update();
  }
}
