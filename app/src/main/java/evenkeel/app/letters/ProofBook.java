package evenkeel.app.letters;

import evenkeel.core.recovery.Check;
import evenkeel.core.recovery.HoldInForce;
import evenkeel.core.recovery.Instalment;
import evenkeel.core.recovery.LiablePerson;
import evenkeel.core.recovery.Owing;
import evenkeel.core.recovery.PastBreathingSpace;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepTaken;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Keeps proofs as they were found, with the facts that they rest on.
@Service
public class ProofBook {

  private static final TypeReference<List<Check>> CHECKS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  /// A proof as it was kept.
  public record Kept(
      String stage,
      LocalDate evening,
      LocalDate provenFor,
      boolean proven,
      List<Check> checks,
      Map<String, Object> facts,
      String rulebook,
      OffsetDateTime at) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProofBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// Keeps proofs by notice.
  void keep(Map<Long, Proof> proofs, Proof.Stage stage) {
    keep(proofs.entrySet().stream().map(this::written).toList(), stage);
  }

  /// Keeps the proofs of notices that wait, where a fact, an answer or the law's version differs
  /// from the notice's last proof. What says the same for a later day needs no second copy.
  void keepWhatDiffers(Map<Long, Proof> proofs, Proof.Stage stage) {
    var said = lastSaid(proofs.keySet());
    keep(
        proofs.entrySet().stream()
            .map(this::written)
            .filter(one -> !one.said().equals(said.get(one.notice())))
            .toList(),
        stage);
  }

  private Map<Long, String> lastSaid(Collection<Long> notices) {
    var said = new HashMap<Long, String>();
    jdbc.sql(
            """
            select t.notice, p.said_sha256 from unnest(?::bigint[]) as t (notice)
              cross join lateral (select said_sha256 from letters.proof
                                   where notice_id = t.notice order by id desc limit 1) p
            """)
        .param(notices.toArray(Long[]::new))
        .query(
            row -> {
              said.put(row.getLong("notice"), row.getString("said_sha256"));
            });
    return said;
  }

  private record Written(long notice, Proof proof, String facts, String said) {}

  private Written written(Map.Entry<Long, Proof> one) {
    var proof = one.getValue();
    var facts = inOrder(facts(proof.situation()));
    var answers = proof.checks().stream().map(ProofBook::answer).collect(Collectors.joining("\n"));
    var said = Documents.sha256(facts + "\n" + answers + "\n" + proof.rulebook());
    return new Written(one.getKey(), proof, facts, said);
  }

  /// Written the same in every process: a map's own order is chosen anew with each start of Java.
  String inOrder(Map<String, Object> facts) {
    return json.writer()
        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .writeValueAsString(facts);
  }

  /// What a check answered, by which row of law. Of what it found only a failure's words count:
  /// those of a check that passed name the day, and each night's day is another.
  private static String answer(Check check) {
    var cited = check.citation();
    var row = cited == null ? "" : cited.rule() + " " + cited.provision();
    return check.code() + " " + row + (check.passed() ? " yes" : " no: " + check.found());
  }

  private void keep(List<Written> written, Proof.Stage stage) {
    if (written.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into letters.proof
              (notice_id, stage, evening, proven_for, proven, checks, facts, rulebook, said_sha256)
            select notice, ?, evening, day, proven, checks::jsonb, facts::jsonb, rulebook, said
              from unnest(?::bigint[], ?::date[], ?::date[], ?::bool[], ?::text[], ?::text[],
                ?::text[], ?::text[])
                as t (notice, evening, day, proven, checks, facts, rulebook, said)
            on conflict do nothing
            """)
        .params(
            NoticeRow.key(stage),
            written.stream().map(Written::notice).toArray(Long[]::new),
            texts(written, one -> one.proof().evening().toString()),
            texts(written, one -> one.proof().provenFor().toString()),
            written.stream().map(one -> one.proof().proven()).toArray(Boolean[]::new),
            texts(written, one -> json.writeValueAsString(one.proof().checks())),
            texts(written, Written::facts),
            texts(written, one -> one.proof().rulebook()),
            texts(written, Written::said))
        .update();
  }

  private static String[] texts(List<Written> written, Function<Written, String> column) {
    return written.stream().map(column).toArray(String[]::new);
  }

  /// The proofs of a notice, newest first.
  List<Kept> of(long notice) {
    return jdbc.sql(
            """
            select stage, evening, proven_for, proven, checks::text, facts::text, rulebook,
                   recorded_at
              from letters.proof where notice_id = ? order by id desc
            """)
        .param(notice)
        .query(
            (row, _) ->
                new Kept(
                    row.getString("stage"),
                    row.getObject("evening", LocalDate.class),
                    row.getObject("proven_for", LocalDate.class),
                    row.getBoolean("proven"),
                    json.readValue(row.getString("checks"), CHECKS),
                    json.readValue(row.getString("facts"), FACTS),
                    row.getString("rulebook"),
                    row.getObject("recorded_at", OffsetDateTime.class)))
        .list();
  }

  /// The facts, without names or addresses: those live with the person.
  private static Map<String, Object> facts(Situation s) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("demandIssuedOn", String.valueOf(s.demandIssuedOn()));
    facts.put("charged", s.charged().plain());
    facts.put("costs", s.costs().plain());
    facts.put("balance", s.balance().plain());
    facts.put("unallocated", s.unallocated().plain());
    facts.put("instalments", s.instalments().stream().map(i -> instalment(i, s)).toList());
    facts.put("steps", s.steps().stream().map(ProofBook::step).toList());
    facts.put("holds", s.holds().stream().map(ProofBook::hold).toList());
    facts.put("plan", s.plan() == null ? "none" : s.plan().kept() ? "kept" : "broken");
    facts.put("moneyAwaitedUntil", String.valueOf(s.moneyAwaitedUntil()));
    facts.put("addressKnown", s.addressKnown());
    facts.put(
        "representativeNeeded", s.liable().stream().anyMatch(LiablePerson::representativeNeeded));
    facts.put(
        "pastBreathingSpaces", s.pastBreathingSpaces().stream().map(ProofBook::space).toList());
    var overpaid = s.overpaid();
    if (overpaid != null) {
      facts.put("byInvoice", overpaid.byInvoice());
      facts.put("disputeEndedOn", String.valueOf(overpaid.disputeEndedOn()));
      facts.put("noticesLack", String.valueOf(overpaid.notices().recorded()));
      facts.put("owing", overpaid.owing().stream().map(ProofBook::owing).toList());
    }
    return facts;
  }

  private static Map<String, String> owing(Owing one) {
    return Map.of(
        "amount", one.amount().plain(),
        "chosen", String.valueOf(one.chosen()),
        "notifiedOn", String.valueOf(one.notifiedOn()),
        "disputed", String.valueOf(one.disputed()),
        "disputeEndedOn", String.valueOf(one.disputeEndedOn()),
        "holds", String.join(" ", one.holds().stream().map(hold -> hold.kind().name()).toList()));
  }

  private static Map<String, String> instalment(Instalment instalment, Situation s) {
    return Map.of(
        "due", instalment.due().toString(),
        "amount", instalment.amount().plain(),
        "unpaid", instalment.unpaidAtEndOf(s.evening()).plain());
  }

  private static Map<String, String> step(StepTaken step) {
    return Map.of(
        "step", step.kind().name(),
        "issuedOn", step.issuedOn().toString(),
        "payBy", step.payBy().toString(),
        "amount", step.amount().plain());
  }

  private static Map<String, String> space(PastBreathingSpace space) {
    return Map.of(
        "from", space.from().toString(),
        "until", String.valueOf(space.until()),
        "liftedOn", space.liftedOn().toString());
  }

  private static Map<String, String> hold(HoldInForce hold) {
    return Map.of(
        "kind", hold.kind().name(),
        "from", hold.from().toString(),
        "until", String.valueOf(hold.until()));
  }
}
