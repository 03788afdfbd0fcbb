package evenkeel.app.reports;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the figures of the return on housing benefit debt from the books. An overpayment is
/// identified in the quarter of its first invoice; what changes an invoice later is an adjustment.
@Repository
class DebtReturns {

  /// An account behind a figure.
  ///
  /// @param pence as the return wants it: what came in is positive
  record Behind(long account, String reference, long pence) {}

  private static final String FIGURED =
      """
      with first_invoice as (
        select m.debt_id, min(m.effective_on) as first_on
          from ledger.v_account_movement m join accounts.v_account a using (account_id)
         where a.debt_type = 'hb_overpayment' and m.kind = 'charge' and m.reason = 'hb_overpayment'
           and not m.undoes and m.debt_id is not null
         group by m.debt_id),
      figured as (
        select m.account_id, a.account_ref, m.amount_pence, m.effective_on,
               date_trunc('quarter', m.effective_on)::date as quarter,
               case when m.kind = 'receipt' or m.from_suspense then 'recovered'
                    when m.kind = 'write_off' then 'written_off'
                    when m.kind = 'charge' and (m.undoes or m.reason = 'hb_overpayment')
                         and date_trunc('quarter', m.effective_on)
                             = date_trunc('quarter', f.first_on)
                      then 'identified'
                    else 'adjusted' end as figure,
               case when m.from_suspense then 'suspense'
                    when m.kind = 'receipt' and m.undoes then 'money returned'
                    when m.kind = 'receipt' then m.reason
                    when m.kind = 'charge' then 'invoice' else m.kind end as way
          from ledger.v_account_movement m
          join accounts.v_account a using (account_id)
          left join first_invoice f on f.debt_id = m.debt_id
         where a.debt_type = 'hb_overpayment')
      """;

  private final JdbcClient jdbc;

  DebtReturns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Moved(LocalDate quarter, String figure, String way, long pence, long accounts) {}

  /// The returns of some quarters in a row, the oldest first.
  List<DebtReturn> of(Quarter last, int quarters) {
    var first = last.plus(1 - quarters);
    var moved = new TreeMap<LocalDate, List<DebtReturn.Movement>>();
    for (var each : moved(first, last)) {
      moved
          .computeIfAbsent(each.quarter(), _ -> new ArrayList<>())
          .add(
              new DebtReturn.Movement(
                  Figure.find(each.figure()).orElseThrow(),
                  each.way(),
                  Money.ofPence(each.pence()),
                  each.accounts()));
    }
    var underlying = underlying(first, last);
    var start = owed(first.firstDay().minusDays(1));
    var returns = new ArrayList<DebtReturn>();
    for (var quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.plus(1)) {
      var ledger = owed(quarter.lastDay());
      returns.add(
          new DebtReturn(
              quarter,
              start,
              moved.getOrDefault(quarter.firstDay(), List.of()),
              ledger,
              underlying.getOrDefault(quarter.firstDay(), Money.ZERO)));
      start = ledger;
    }
    return returns;
  }

  private List<Moved> moved(Quarter first, Quarter last) {
    return jdbc.sql(
            FIGURED
                + """
                select quarter, figure, way, sum(amount_pence)::bigint as pence,
                       count(distinct account_id) as accounts
                  from figured where effective_on between ? and ?
                 group by quarter, figure, way having sum(amount_pence) <> 0
                 order by quarter, figure, abs(sum(amount_pence)) desc, way
                """)
        .params(first.firstDay(), last.lastDay())
        .query(Moved.class)
        .list();
  }

  /// Underlying entitlement of what was first invoiced in each quarter.
  private Map<LocalDate, Money> underlying(Quarter first, Quarter last) {
    var sums = new HashMap<LocalDate, Money>();
    jdbc.sql(
            FIGURED
                + """
                select date_trunc('quarter', f.first_on)::date as quarter,
                       sum(o.underlying_pence)::bigint as pence
                  from first_invoice f join accounts.v_overpayment o using (debt_id)
                 where f.first_on between ? and ? and o.underlying_pence is not null
                 group by 1
                """)
        .params(first.firstDay(), last.lastDay())
        .query(
            row -> {
              sums.put(
                  row.getObject("quarter", LocalDate.class), Money.ofPence(row.getLong("pence")));
            });
    return sums;
  }

  /// What was owed at the end of a day, asked of the ledger by itself.
  private Money owed(LocalDate day) {
    return Money.ofPence(
        jdbc.sql(
                """
                select coalesce(sum(m.amount_pence), 0)::bigint
                  from ledger.v_account_movement m join accounts.v_account a using (account_id)
                 where a.debt_type = 'hb_overpayment' and m.effective_on <= ?
                """)
            .param(day)
            .query(Long.class)
            .single());
  }

  /// The accounts behind a figure of a quarter, the largest first.
  ///
  /// @param shut accounts that are shut to whoever asks
  List<Behind> behind(Quarter quarter, Figure figure, Collection<Long> shut, int limit) {
    return jdbc.sql(
            FIGURED
                + """
                select account_id as account, account_ref as reference,
                       (sum(amount_pence) * :sign)::bigint as pence
                  from figured where account_id <> all (:shut) and %s
                 group by account_id, account_ref having sum(amount_pence) <> 0
                 order by abs(sum(amount_pence)) desc, account_ref limit :limit
                """
                    .formatted(condition(figure)))
        .param("sign", figure.sign())
        .param("shut", shut.toArray(Long[]::new))
        .param("figure", figure.key())
        .param("first", quarter.firstDay())
        .param("last", quarter.lastDay())
        .param("limit", limit)
        .query(Behind.class)
        .list();
  }

  private static String condition(Figure figure) {
    return switch (figure) {
      case START -> "effective_on < :first";
      case END -> "effective_on <= :last";
      case IDENTIFIED, RECOVERED, WRITTEN_OFF, ADJUSTED ->
          "figure = :figure and effective_on between :first and :last";
    };
  }
}
