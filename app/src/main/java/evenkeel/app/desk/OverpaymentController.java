package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.DecidedOverpayment;
import evenkeel.app.accounts.OverpaymentRecords;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The chain of decisions on an overpayment and what its notices held, seen and recorded by
/// officers who work on overpayments.
@Controller
class OverpaymentController {

  private final AccountCases cases;
  private final OverpaymentRecords records;
  private final Lawbook lawbook;
  private final Access access;
  private final BusinessDay day;

  OverpaymentController(
      AccountCases cases,
      OverpaymentRecords records,
      Lawbook lawbook,
      Access access,
      BusinessDay day) {
    this.cases = cases;
    this.records = records;
    this.lawbook = lawbook;
    this.access = access;
    this.day = day;
  }

  @GetMapping("/accounts/{reference}/overpayments/{number}")
  Page one(
      @PathVariable String reference,
      @PathVariable long number,
      @RequestParam(required = false) @Nullable Long notice,
      Officer officer) {
    var found = cases.look(reference, "decisions of an overpayment", officer);
    var one = one(found, number, officer);
    var about = about(one, notice);
    return page(
        found,
        one,
        about,
        OverpaymentForm.of(one.chain(), about.content()),
        officer,
        Problems.NONE);
  }

  @PostMapping("/accounts/{reference}/overpayments/{number}")
  Reply record(
      @PathVariable String reference,
      @PathVariable long number,
      @RequestParam MultiValueMap<String, String> typed,
      Officer officer) {
    var found = cases.act(reference, Act.RECORD_DECISION, officer);
    var one = one(found, number, officer);
    var party = typed.getFirst("notice");
    var about =
        about(one, party != null && party.matches("\\d{1,18}") ? Long.valueOf(party) : null);
    var form = OverpaymentForm.read(typed);
    var problems = form.problems();
    if (problems.isEmpty()) {
      var result =
          records.record(
              found.file().id(),
              one,
              new OverpaymentRecords.ToRecord(about.party(), form.content(), form.chain()),
              form.reason(),
              day.today(),
              officer);
      if (result instanceof OverpaymentRecords.Result.Refused(var because)) {
        problems = Problems.of("", MoneyWords.plain(because));
      } else {
        return new Goto(
            OverpaymentWords.href(found, one), "It is recorded. The debt was decided again");
      }
    }
    return page(found, one, about, form, officer, problems);
  }

  private DecidedOverpayment one(AccountCase found, long number, Officer officer) {
    if (!officer.worksOn("hb_overpayment")) {
      throw new NotFound("overpayment " + number + " on this account");
    }
    return records
        .find(found.file().id(), number, day.today())
        .orElseThrow(() -> new NotFound("overpayment " + number + " on this account"));
  }

  /// The notice that is asked about: the first where none is named.
  private static DecidedOverpayment.Notice about(DecidedOverpayment one, @Nullable Long party) {
    return one.notice(party).orElse(one.notices().getFirst());
  }

  private OverpaymentPage page(
      AccountCase found,
      DecidedOverpayment one,
      DecidedOverpayment.Notice about,
      OverpaymentForm form,
      Officer officer,
      Problems problems) {
    var mayRecord =
        access.may(officer, Act.RECORD_DECISION, found.record()) instanceof Access.Answer.Allowed;
    var words = new OverpaymentWords(lawbook.on(day.today()), found, one);
    var asked =
        new OverpaymentPage.Asked(
            about.party() == null ? "" : String.valueOf(about.party()),
            words.title(about),
            about.on() == null ? java.util.List.of() : form.heldChoices(),
            form.itemChoices(),
            form.boxes(),
            form.changeChoices(),
            form.reason());
    return new OverpaymentPage(
        found.file().reference(),
        one.invoice(),
        OverpaymentWords.href(found, one),
        words.chain(),
        words.notices(mayRecord),
        mayRecord ? words.decide() : "",
        mayRecord ? asked : null,
        problems);
  }
}
