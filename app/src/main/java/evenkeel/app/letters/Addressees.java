package evenkeel.app.letters;

import evenkeel.app.accounts.Billed;
import evenkeel.app.people.Correspondents;
import evenkeel.app.people.Correspondents.Correspondent;
import evenkeel.app.people.Correspondents.PostalAddress;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.PolicyBook;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.LiablePerson;
import evenkeel.core.recovery.Recovery;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds whom notices address. Only people whom the bill or a joint notice has told of the debt are
/// named.
@Service
class Addressees {

  private static final Set<String> STANDARD_FORMATS = Set.of("standard", "screen_reader_pdf");

  private final Billed billed;
  private final Correspondents correspondents;
  private final Lawbook lawbook;
  private final PolicyBook policies;
  private final JdbcClient jdbc;

  Addressees(
      Billed billed,
      Correspondents correspondents,
      Lawbook lawbook,
      PolicyBook policies,
      JdbcClient jdbc) {
    this.lawbook = lawbook;
    this.policies = policies;
    this.jdbc = jdbc;
    this.billed = billed;
    this.correspondents = correspondents;
  }

  /// The addressees by letter, as known on a day.
  ///
  /// @param proofs the letters, each with the debt as it stands to whom it goes
  Map<LetterOf, Addressee> of(StepKind step, Map<LetterOf, Proof> proofs, LocalDate day) {
    var named = new HashMap<LetterOf, List<LiablePerson>>();
    var law = lawbook.on(day);
    var policy = policies.on(day);
    proofs.forEach(
        (letter, proof) -> named.put(letter, named(step, proof.situation(), day, law, policy)));
    var bills = billed.of(proofs.keySet().stream().map(LetterOf::debt).distinct().toList());
    var people =
        correspondents.of(
            named.values().stream().flatMap(List::stream).map(LiablePerson::party).toList(), day);
    var written = written(people, bills);
    var found = new HashMap<LetterOf, Addressee>();
    proofs.forEach(
        (letter, proof) -> {
          var bill = bills.get(letter.debt());
          if (bill != null) {
            var told =
                named.getOrDefault(letter, List.of()).stream()
                    .map(person -> people.get(person.party()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            found.put(letter, addressee(proof.situation(), bill, told, written));
          }
        });
    return found;
  }

  /// The estates to which a notice has gone before on these accounts: only the first one is looked
  /// at.
  private Set<Long> written(Map<Long, Correspondent> people, Map<Long, Billed.Bill> bills) {
    var estates = people.values().stream().filter(Addressees::isEstate).toList();
    if (estates.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(
            """
            select distinct party from letters.notice n, unnest(n.parties) as party
             where n.account_id = any (?) and n.state = 'despatched' and party = any (?)
            """)
        .params(
            bills.values().stream().map(Billed.Bill::account).distinct().toArray(Long[]::new),
            estates.stream().map(Correspondent::party).toArray(Long[]::new))
        .query(Long.class)
        .set();
  }

  private static boolean isEstate(Correspondent person) {
    return person.type().equals("estate");
  }

  /// Of those who owe an overpayment each is asked by their own notice and clock; of council tax
  /// those whom the bill or a joint notice has told.
  private static List<LiablePerson> named(
      StepKind step, Situation s, LocalDate day, Law law, Policy policy) {
    return s.type() == DebtType.COUNCIL_TAX
        ? s.liable().stream()
            .filter(person -> person.toldBy(day) && !person.died() && !person.under18())
            .toList()
        : Recovery.addressed(step, s, law, policy);
  }

  private static Addressee addressee(
      Situation situation, Billed.Bill bill, List<Correspondent> told, Set<Long> written) {
    var exceptions = EnumSet.noneOf(ExceptionReason.class);
    var address = told.isEmpty() ? null : told.getFirst().address();
    if (address == null) {
      exceptions.add(ExceptionReason.ADDRESS_IN_DOUBT);
      address = new PostalAddress(bill.address(), bill.postcode(), "GB", "");
    }
    var here = here(told, address, exceptions);
    var names = here.stream().map(Correspondent::name).toList();
    var window = AddressWindow.of(names, address.lines(), address.postcode());
    if (!address.country().equals("GB")) {
      exceptions.add(ExceptionReason.ABROAD);
    } else if (!window.problems().isEmpty() || names.isEmpty()) {
      exceptions.add(ExceptionReason.ADDRESS_UNUSABLE);
    }
    if (situation.holds().stream()
        .anyMatch(
            hold -> hold.kind() == HoldKind.ADDRESS_DOUBTFUL && hold.stands(situation.issueOn()))) {
      exceptions.add(ExceptionReason.ADDRESS_IN_DOUBT);
    }
    here.forEach(person -> needs(person, exceptions));
    if (here.stream().anyMatch(p -> isEstate(p) && !written.contains(p.party()))) {
      exceptions.add(ExceptionReason.ESTATE);
    }
    return new Addressee(
        here.stream().map(Correspondent::party).toList(),
        names,
        window,
        bill.account(),
        bill.reference(),
        bill.type(),
        bill.part(),
        new FinancialYear(bill.startYear()),
        property(bill),
        format(here),
        exceptions.contains(ExceptionReason.ADDRESS_WITHHELD),
        exceptions);
  }

  /// One letter reaches those who have the same address as the first.
  private static List<Correspondent> here(
      List<Correspondent> told, PostalAddress address, Set<ExceptionReason> exceptions) {
    var here = new ArrayList<Correspondent>();
    for (var person : told) {
      var own = person.address();
      if (own == null || own.key().equals(address.key())) {
        here.add(person);
      } else {
        exceptions.add(ExceptionReason.JOINT_ELSEWHERE);
      }
    }
    return here;
  }

  private static void needs(Correspondent person, Set<ExceptionReason> exceptions) {
    if (!person.language().startsWith("en")) {
      exceptions.add(ExceptionReason.LANGUAGE);
    }
    if (person.formatNeed().equals("large_print")) {
      exceptions.add(ExceptionReason.LARGE_PRINT);
    } else if (!STANDARD_FORMATS.contains(person.formatNeed())) {
      exceptions.add(ExceptionReason.OTHER_FORMAT);
    }
    for (var marker : person.markers()) {
      var reason = reason(marker);
      if (reason != null) {
        exceptions.add(reason);
      }
    }
  }

  private static @Nullable ExceptionReason reason(String marker) {
    return switch (marker) {
      case "vulnerable", "representative_needed" -> ExceptionReason.VULNERABLE;
      case "interpreter" -> ExceptionReason.INTERPRETER;
      case "debt_adviser" -> ExceptionReason.DEBT_ADVISER;
      case "deceased_reported" -> ExceptionReason.DEATH_REPORTED;
      case "address_hidden" -> ExceptionReason.ADDRESS_WITHHELD;
      default -> null;
    };
  }

  private static String format(List<Correspondent> here) {
    return here.stream()
        .map(Correspondent::formatNeed)
        .filter(need -> !STANDARD_FORMATS.contains(need))
        .findFirst()
        .orElse("standard");
  }

  private static String property(Billed.Bill bill) {
    var lines = new ArrayList<>(bill.address());
    if (!bill.postcode().isBlank()) {
      lines.add(Letter.joined(bill.postcode()));
    }
    return lines.isEmpty() ? "your home" : String.join(", ", lines);
  }
}
