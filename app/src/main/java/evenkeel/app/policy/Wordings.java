package evenkeel.app.policy;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.approval.Approval;
import evenkeel.core.law.PrescribedWording;
import evenkeel.core.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to wording that the law prescribes: loaded by one officer from its source, read and
/// approved by another, in force from its own day, and never edited.
@Service
public class Wordings {

  /// What a text must say that is no prescribed wording. Such a text counts in a demonstration and
  /// nowhere else.
  public static final String DEMONSTRATION =
      "This is a demonstration text and not the prescribed wording.";

  private static final String KIND = "wording";
  private static final int LONGEST = 100_000;
  private static final String ALL =
      """
      select w.*, a.approved_by from policy.wording w
        left join policy.wording_approved a on a.wording_id = w.id
      """;

  /// A wording as it stands in the book.
  ///
  /// @param kind the key of a [PrescribedWording]
  /// @param source where its words were taken from
  /// @param sha256 of its text
  /// @param demonstration whether it says of itself that it is no prescribed wording
  /// @param approvedBy null while nobody has approved it
  public record Wording(
      long id,
      String kind,
      LocalDate inForceFrom,
      String source,
      String text,
      String sha256,
      boolean demonstration,
      String requestedBy,
      String reason,
      OffsetDateTime recordedAt,
      @Nullable String approvedBy) {

    public PrescribedWording of() {
      return PrescribedWording.of(kind).orElseThrow();
    }
  }

  /// What an officer loads.
  public record ToLoad(
      PrescribedWording kind, LocalDate from, String source, String text, String reason) {}

  private final JdbcClient jdbc;
  private final Access access;
  private final Approvals approvals;
  private final Audit audit;
  private final boolean demo;

  Wordings(
      JdbcClient jdbc,
      Access access,
      Approvals approvals,
      Audit audit,
      @Value("${evenkeel.demo:false}") boolean demo) {
    this.jdbc = jdbc;
    this.access = access;
    this.approvals = approvals;
    this.audit = audit;
    this.demo = demo;
  }

  /// Every wording ever loaded, approved or not, the latest first.
  public List<Wording> all() {
    return jdbc.sql(ALL + " order by w.kind, w.in_force_from desc, w.id desc")
        .query(Wording.class)
        .list();
  }

  /// One by its own number.
  public Optional<Wording> find(long id) {
    return jdbc.sql(ALL + " where w.id = ?").param(id).query(Wording.class).optional();
  }

  /// The wording in force on a day: approved, and begun. One that is only a demonstration is none
  /// outside a demonstration.
  public Optional<Wording> inForce(PrescribedWording kind, LocalDate day) {
    return approved().on(kind, day);
  }

  /// Every wording that counts, read once for many questions.
  public Approved approved() {
    return new Approved(
        jdbc.sql(
                ALL
                    + """
                     where a.wording_id is not null and (? or not w.demonstration)
                     order by w.in_force_from desc, w.id desc
                    """)
            .param(demo)
            .query(Wording.class)
            .list());
  }

  /// The wordings that count, the latest first.
  public record Approved(List<Wording> wordings) {
    public Approved {
      wordings = List.copyOf(wordings);
    }

    /// The one in force on a day.
    public Optional<Wording> on(PrescribedWording kind, LocalDate day) {
      return wordings.stream()
          .filter(each -> each.kind().equals(kind.key()) && !each.inForceFrom().isAfter(day))
          .findFirst();
    }
  }

  /// Requests that wait for a second person, oldest first, with what they ask for.
  public List<Approvals.Request> waiting() {
    return approvals.open(1_000).stream().filter(r -> r.kind().equals(KIND)).toList();
  }

  /// A request of this kind, decided or not.
  public Optional<Approvals.Request> asked(long request) {
    return approvals.find(request).filter(r -> r.kind().equals(KIND));
  }

  /// Loads a wording. It counts for nothing until another officer has approved it.
  @Transactional
  public PolicyBook.Outcome load(Officer officer, ToLoad wanted) {
    access.require(officer, Act.LOAD_WORDING);
    var reasons = problems(wanted);
    if (!reasons.isEmpty()) {
      return new PolicyBook.Outcome.Refused(reasons);
    }
    var id = insert(wanted, officer.username());
    var loaded = find(id).orElseThrow();
    var facts =
        Map.of(
            "wording", id,
            "sha256", loaded.sha256(),
            "from", wanted.from().toString(),
            "source", wanted.source());
    var subject = Subject.of("wording", id);
    var request = approvals.request(officer.actor(), KIND, subject, 0, wanted.reason(), facts);
    audit.act(officer.actor(), "wording loaded", subject, wanted.reason(), facts);
    return new PolicyBook.Outcome.Done(request);
  }

  /// Approves or refuses what another officer loaded.
  @Transactional
  public PolicyBook.Outcome decide(Officer officer, long request, boolean grant, String because) {
    access.require(officer, Act.APPROVE_WORDING);
    var asked = asked(request).orElse(null);
    if (asked == null || asked.granted() != null) {
      return new PolicyBook.Outcome.Refused(List.of("Somebody has decided this request already"));
    }
    var wording = find(Long.parseLong(asked.subjectId())).orElseThrow();
    if (grant) {
      var answer =
          Approval.decide(
              new Approval.Request(asked.requestedBy(), Money.ZERO, wording.sha256()),
              officer.username(),
              Money.ZERO,
              sha256(wording.text()));
      if (answer instanceof Approval.Refused(var reason)) {
        return new PolicyBook.Outcome.Refused(List.of(reason.inWords()));
      }
      approve(wording.id(), officer.username(), because);
    }
    approvals.decide(request, officer.actor(), grant, because);
    audit.act(
        officer.actor(),
        grant ? "wording approved" : "wording refused",
        Subject.of("wording", wording.id()),
        because,
        Map.of("request", request));
    return new PolicyBook.Outcome.Done(request);
  }

  /// Loads texts of a demonstration, which say so of themselves.
  ///
  /// @throws IllegalArgumentException for a text that does not: a real wording is loaded by an
  ///   officer and approved by another
  @Transactional
  public void demonstrate(Actor by, List<ToLoad> texts) {
    for (var text : texts) {
      if (!text.text().contains(DEMONSTRATION)) {
        throw new IllegalArgumentException(
            "expected a text that says: " + DEMONSTRATION + " Found none in " + text.kind());
      }
      if (inForce(text.kind(), text.from()).isEmpty()) {
        approve(insert(text, by.name()), by.name(), text.reason());
      }
    }
    audit.act(
        by,
        "demonstration texts loaded",
        new Subject("wording", "all"),
        "they are no prescribed wording, and say so",
        Map.of("texts", texts.size()));
  }

  private long insert(ToLoad wanted, String by) {
    var text = normal(wanted.text());
    return jdbc.sql(
            """
            insert into policy.wording
              (kind, in_force_from, source, text, sha256, demonstration, requested_by, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            wanted.kind().key(),
            wanted.from(),
            wanted.source(),
            text,
            sha256(text),
            text.contains(DEMONSTRATION),
            by,
            wanted.reason())
        .query(Long.class)
        .single();
  }

  private void approve(long wording, String by, String because) {
    jdbc.sql(
            """
            insert into policy.wording_approved (wording_id, approved_by, because)
            values (?, ?, ?)
            """)
        .params(wording, by, because)
        .update();
  }

  private List<String> problems(ToLoad wanted) {
    var problems = new ArrayList<String>();
    if (wanted.text().isBlank()) {
      problems.add("Enter the text, word for word as it is prescribed");
    }
    if (wanted.text().length() > LONGEST) {
      problems.add("Enter a text of at most " + LONGEST + " characters");
    }
    if (wanted.text().contains(DEMONSTRATION) && !demo) {
      problems.add("This text says that it is not the prescribed wording: load the wording itself");
    }
    if (wanted.source().isBlank()) {
      problems.add("Enter where the text was taken from");
    }
    if (wanted.reason().isBlank()) {
      problems.add("Enter why it is loaded");
    }
    return problems;
  }

  /// A form in a browser ends its lines in its own way, which is no part of the wording.
  private static String normal(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  /// The fingerprint of a text, as it is kept beside it.
  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
