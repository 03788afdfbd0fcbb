package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Whose record a notice is: theirs to whom it goes, and theirs who stand on its account now. Who
/// knows one of them sees nothing of it and does nothing to it.
@Component
class NoticeRecords {

  private final Access access;
  private final Debts debts;

  NoticeRecords(Access access, Debts debts) {
    this.access = access;
    this.debts = debts;
  }

  /// The notices that are shut to an officer.
  ///
  /// @param parties to whom they go
  /// @param accounts that they are of
  record Shut(Set<Long> parties, Set<Long> accounts) implements Predicate<NoticeRow> {

    Shut {
      parties = Set.copyOf(parties);
      accounts = Set.copyOf(accounts);
    }

    boolean isEmpty() {
      return parties.isEmpty() && accounts.isEmpty();
    }

    @Override
    public boolean test(NoticeRow notice) {
      return accounts.contains(notice.account())
          || !Collections.disjoint(notice.parties(), parties);
    }

    List<NoticeRow> leaveOut(List<NoticeRow> notices) {
      return notices.stream().filter(negate()).toList();
    }
  }

  /// The record in question where an officer opens one notice.
  Access.OnRecord of(NoticeRow notice) {
    var account = debts.onRecord(notice.account());
    var parties = new HashSet<>(account.parties());
    parties.addAll(notice.parties());
    return new Access.OnRecord(account.subject(), account.debtTypes(), parties);
  }

  Shut shutTo(Officer officer) {
    return new Shut(access.shutTo(officer), access.accountsShutTo(officer));
  }
}
