package evenkeel.app.nights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What must add up before a day is closed, asked of the views that the books publish.
@Component
class Proofs {

  private final JdbcClient jdbc;

  Proofs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What the books come to at the end of an evening.
  ///
  /// @param entry the last entry that had arrived when it was taken
  record Closing(long entry, long balancePence) {

    static Closing of(Map<String, Object> facts) {
      return new Closing(number(facts, "entry"), number(facts, "balancePence"));
    }

    private static long number(Map<String, Object> facts, String name) {
      return facts.get(name) instanceof Number number ? number.longValue() : 0;
    }
  }

  /// What all debts owe, of one reading of the books.
  ///
  /// @param closing at the end of this evening
  /// @param openingAgainPence what was owed when yesterday closed, summed again
  /// @param enteredPence what today's entries add, and those of earlier days that arrived since
  /// @param allLegsPence what the legs of all books sum to, debtors or not
  record Balances(Closing closing, long openingAgainPence, long enteredPence, long allLegsPence) {}

  /// Sums the books. Postings in flight are waited for, so that none can slip in behind it.
  Balances balances(LocalDate evening, LocalDate yesterday, Closing opening) {
    var entry = jdbc.sql("select ledger.settled_entry()").query(Long.class).single();
    return jdbc.sql(
            """
            select coalesce(sum(amount_pence) filter (where now), 0) as closing,
                   coalesce(sum(amount_pence) filter (where now and before), 0) as opening,
                   coalesce(sum(amount_pence) filter (where now and not before), 0) as entered,
                   coalesce(sum(amount_pence), 0) as all_legs
              from (select amount_pence,
                           book = 'debtor' and effective_on <= :evening
                             and entry_id <= :closing as now,
                           effective_on <= :yesterday and entry_id <= :opening as before
                      from ledger.v_leg) leg
            """)
        .param("evening", evening)
        .param("closing", entry)
        .param("yesterday", yesterday)
        .param("opening", opening.entry())
        .query(
            (row, _) ->
                new Balances(
                    new Closing(entry, row.getLong("closing")),
                    row.getLong("opening"),
                    row.getLong("entered"),
                    row.getLong("all_legs")))
        .single();
  }

  /// @param opening how yesterday closed, as it was kept then
  List<Proof> all(LocalDate evening, Balances found, Closing opening) {
    var proofs = new ArrayList<Proof>();
    proofs.add(legsSumToZero(found));
    proofs.add(statesSum(evening));
    proofs.add(pastUnchanged(opening, found));
    proofs.add(balancesFollow(opening, found));
    proofs.add(standingsAgree(found.closing()));
    proofs.add(noticesHaveDecisions(evening));
    proofs.add(decisionsHaveNotices(evening));
    proofs.add(proposedWereMissed(evening));
    proofs.addAll(filesPosted());
    return proofs;
  }

  private static Proof legsSumToZero(Balances found) {
    var out = found.allLegsPence();
    return new Proof(
        "Do all legs of the ledger sum to zero?", out == 0, "they sum to " + pounds(out));
  }

  /// Debts that arrived while the night ran are the next night's.
  Proof statesSum(LocalDate evening) {
    var count =
        """
        select count(*) from %s
         where debt_id <= (select coalesce(max(last_debt), 0) from nights.chunk where evening = ?)
        """;
    var standing =
        jdbc.sql(count.formatted("monitoring.v_standing"))
            .param(evening)
            .query(Long.class)
            .single();
    var debts =
        jdbc.sql(count.formatted("accounts.v_debt")).param(evening).query(Long.class).single();
    return new Proof(
        "Is every debt in exactly one of the five states?",
        standing.equals(debts),
        "%,d debts, %,d in a state".formatted(debts, standing));
  }

  /// Books are added to, never changed: yesterday's total is the same when it is summed again.
  private static Proof pastUnchanged(Closing opening, Balances found) {
    return new Proof(
        "Do yesterday's balances still stand?",
        found.openingAgainPence() == opening.balancePence(),
        pounds(opening.balancePence())
            + " then, "
            + pounds(found.openingAgainPence())
            + " summed again");
  }

  private static Proof balancesFollow(Closing opening, Balances found) {
    var closing = found.closing().balancePence();
    return new Proof(
        "Do yesterday's balances and today's entries make today's balances?",
        opening.balancePence() + found.enteredPence() == closing,
        "%s and %s make %s"
            .formatted(
                pounds(opening.balancePence()), pounds(found.enteredPence()), pounds(closing)));
  }

  /// What was decided on is what the books say.
  private Proof standingsAgree(Closing closing) {
    var decidedOn =
        jdbc.sql("select coalesce(sum(balance_pence), 0) from monitoring.v_standing")
            .query(Long.class)
            .single();
    return new Proof(
        "Were debts decided on the balances in the books?",
        decidedOn == closing.balancePence(),
        pounds(decidedOn) + " decided on, " + pounds(closing.balancePence()) + " in the books");
  }

  /// One proof for all files that agree, and one for each that does not.
  List<Proof> filesPosted() {
    var wrong =
        jdbc.sql(
                """
                select f.name, f.amount_pence, coalesce(p.amount_pence, 0) as posted_pence
                  from intake.v_money_file f left join ledger.v_posted_file p using (file_id)
                 where f.amount_pence <> coalesce(p.amount_pence, 0)
                 order by f.name limit 100
                """)
            .query(
                (row, _) ->
                    new Proof(
                        "Is " + row.getString("name") + " posted to the penny?",
                        false,
                        pounds(row.getLong("amount_pence"))
                            + " in the file, "
                            + pounds(row.getLong("posted_pence"))
                            + " posted"))
            .list();
    if (!wrong.isEmpty()) {
      return wrong;
    }
    var files = jdbc.sql("select count(*) from intake.v_money_file").query(Long.class).single();
    return List.of(
        new Proof(
            "Are the files' totals what was posted?",
            true,
            "%,d files of money, each posted to the penny".formatted(files)));
  }

  /// A decision made since composing began, because a fact landed, is not the night's.
  private static final String LANDED_SINCE =
      """
      (d.evening = :evening and d.occasion > 0 and d.recorded_at >= (
         select started_at from nights.stage where evening = :evening and name = 'compose'))
      """;

  Proof noticesHaveDecisions(LocalDate evening) {
    var without =
        jdbc.sql(
                """
                select count(*) from letters.v_notice n
                  left join monitoring.v_standing s on s.debt_id = n.debt_id
                  left join monitoring.v_decision d on d.decision_id = s.decision_id
                 where n.evening = :evening and n.night <> 'red'
                   and n.state in ('proposed', 'exception')
                   and (d.decision_id is null or not (
                     (d.decision_id = n.decision_id and d.step = n.step
                      and d.answer = case when n.step = 'complaint' then 'refer' else 'take' end)
                     or """
                    + LANDED_SINCE
                    + "))")
            .param("evening", evening)
            .query(Long.class)
            .single();
    return new Proof(
        "Does every notice proposed rest on the decision that stands this evening?",
        without == 0,
        without == 0 ? "every one does" : "%,d do not".formatted(without));
  }

  /// A notice that is left out or to be looked at carries its reason; one on its way out is
  /// proposed no second time.
  Proof decisionsHaveNotices(LocalDate evening) {
    var without =
        jdbc.sql(
                """
                select count(*) from monitoring.v_standing s
                  join monitoring.v_decision d on d.decision_id = s.decision_id
                 where (s.answer = 'take'
                     or s.answer = 'refer' and s.reason_code = 'ready-for-complaint')
                   and not """
                    + LANDED_SINCE
                    + """
                   and not exists (
                     select from letters.v_notice n
                      where n.debt_id = s.debt_id and n.step = s.step and n.night <> 'red'
                        and (n.state in ('released', 'printed')
                          or n.evening = :evening and n.state in ('proposed', 'exception')
                          or n.evening = :evening and n.state = 'left_out' and n.because <> ''))
                """)
            .param("evening", evening)
            .query(Long.class)
            .single();
    var off = sendsNone() ? " A Welsh council's notices stay off until letters are bilingual." : "";
    return new Proof(
        "Does every decision to send a notice have one, or a reason why not?",
        without == 0 || !off.isEmpty(),
        (without == 0 ? "every one has" : "%,d have none".formatted(without)) + off);
  }

  /// The count that asks no decision sees something due and unpaid on every debt that is proposed
  /// for a notice. Where it sees nothing, one of the two is wrong, and no letter leaves until it is
  /// known which.
  Proof proposedWereMissed(LocalDate evening) {
    var without =
        jdbc.sql(
                """
                select coalesce(sum(debts), 0) from nights.difference
                 where evening = ? and class = ?
                """)
            .params(evening, Comparison.NOT_MISSED)
            .query(Long.class)
            .single();
    return new Proof(
        "Was an instalment missed on every debt that is proposed for a notice?",
        without == 0,
        without == 0 ? "on every one" : "on %,d none was".formatted(without));
  }

  private boolean sendsNone() {
    return jdbc.sql("select exists (select from policy.v_council where nation = 'wales')")
        .query(Boolean.class)
        .single();
  }

  static String pounds(long pence) {
    var amount = "£%,d.%02d".formatted(Math.abs(pence) / 100, Math.abs(pence) % 100);
    return pence < 0 ? "−" + amount : amount;
  }
}
