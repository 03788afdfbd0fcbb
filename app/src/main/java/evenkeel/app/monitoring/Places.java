package evenkeel.app.monitoring;

import evenkeel.app.accounts.PlaceFacts;
import evenkeel.app.store.Ids;
import evenkeel.core.work.PostcodeArea;
import evenkeel.core.work.Traits.Place;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Where the properties of some debts are. What a standing says of it is taken from there: a
/// property that moves tells its debts, and they are decided again.
final class Places implements PlaceFacts.Told {

  /// An address that is kept from all but those who must know it is not told by a patch either.
  static final String HIDDEN = "address_hidden";

  private final Map<Long, Place> byAccount = new HashMap<>();
  private final Map<Long, Known> known;
  private final boolean afresh;

  private Places(Map<Long, Known> known, boolean afresh) {
    this.known = known;
    this.afresh = afresh;
  }

  /// @param afresh whether the books are read though a standing says where a debt is
  static Places of(
      Connection connection, Iterable<DebtDraft> debts, Map<Long, Known> known, boolean afresh) {
    var places = new Places(known, afresh);
    var unknown = new HashSet<Long>();
    for (var debt : debts) {
      if (!places.isKnown(debt.debt)) {
        unknown.add(debt.account.id);
      }
    }
    PlaceFacts.tell(connection, Ids.about(unknown.stream().mapToLong(Long::longValue)), places);
    return places;
  }

  private boolean isKnown(long debt) {
    var before = known.get(debt);
    return !afresh && before != null && !before.answer().equals(Verdict.FAULTED);
  }

  @Override
  public void place(
      long account, String postcode, String street, String estate, String block, String ward) {
    byAccount.put(account, new Place(PostcodeArea.sector(postcode), street, estate, block, ward));
  }

  /// Where a debt's property is; nowhere when that must not be told.
  Place of(DebtDraft debt, Set<String> markers) {
    if (markers.contains(HIDDEN)) {
      return Place.NOWHERE;
    }
    var before = known.get(debt.debt);
    return before != null && isKnown(debt.debt)
        ? before.place()
        : byAccount.getOrDefault(debt.account.id, Place.NOWHERE);
  }
}
