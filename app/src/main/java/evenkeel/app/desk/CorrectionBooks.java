package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.charges.Corrections;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.Paper;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Explains the corrections of a year to a leaseholder, and makes the PDF that leaves: authorised
/// and logged as an export.
@Component
class CorrectionBooks {

  private static final Pattern YEAR = Pattern.compile("(20\\d{2})-(\\d{2})");

  private final Corrections corrections;
  private final Councils councils;
  private final Lawbook lawbook;
  private final BusinessDay day;
  private final Access access;
  private final Audit audit;

  CorrectionBooks(
      Corrections corrections,
      Councils councils,
      Lawbook lawbook,
      BusinessDay day,
      Access access,
      Audit audit) {
    this.corrections = corrections;
    this.councils = councils;
    this.lawbook = lawbook;
    this.day = day;
    this.access = access;
    this.audit = audit;
  }

  /// The explanation, nothing where the year was never corrected.
  ///
  /// @param year such as `2025-26`
  Optional<Paper> paper(AccountCase found, String year) {
    var typed = YEAR.matcher(year);
    if (!typed.matches() || !found.file().debtType().equals("leasehold")) {
      return Optional.empty();
    }
    var begins = Integer.parseInt(typed.group(1));
    if ((begins + 1) % 100 != Integer.parseInt(typed.group(2))) {
      return Optional.empty();
    }
    var all = corrections.of(found.file().id(), begins);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            CorrectionPaper.of(
                found, councils.council(), year, all, lawbook.on(day.today()), day.today()));
  }

  /// The same as a PDF that leaves; whoever asks may export what is on the account.
  @Transactional
  Optional<byte[]> pdf(AccountCase found, String year, boolean large, Officer officer) {
    access.require(officer, Act.EXPORT, found.record());
    var paper = paper(found, year);
    if (paper.isEmpty()) {
      return Optional.empty();
    }
    audit.look(
        officer.actor(),
        "service charge correction exported as pdf",
        found.record().subject(),
        Map.of("year", year));
    return Optional.of(paper.get().inLargePrint(large).pdf().content());
  }
}
