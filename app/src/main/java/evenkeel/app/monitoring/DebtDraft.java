package evenkeel.app.monitoring;

import evenkeel.app.accounts.DemandLine;
import evenkeel.app.accounts.OverpaymentFacts;
import evenkeel.core.recovery.ClaimReply;
import evenkeel.core.recovery.NoticeContent;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.recovery.StepRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One debt while its rows come in. Values stay raw, so that a bad one spoils this debt and no
/// other: [Assembly] makes sense of them.
final class DebtDraft {

  private static final Set<String> METHODS =
      Arrays.stream(StepKind.values())
          .filter(StepKind::isMethod)
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  record Step(
      long id,
      String kind,
      LocalDate issuedOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      long pence,
      boolean fromSource,
      boolean checked,
      @Nullable LocalDate endedOn) {}

  /// @param pence of the disputed part that alone is held, 0 where all is held
  record Hold(
      long id,
      String kind,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate liftedOn,
      long pence,
      String reason) {}

  /// What the benefits system says of an overpayment.
  ///
  /// @param notified when its decision was, null when no notice is recorded
  /// @param notice what that notice held, as far as it is recorded
  record Overpayment(@Nullable LocalDate notified, boolean byInvoice, NoticeContent notice) {}

  record PlanDue(long plan, LocalDate agreedOn, LocalDate due, long pence) {}

  record Liable(
      long liability,
      long party,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean named) {}

  /// What the debts of one account share.
  static final class Account {
    final long id;
    String reference = "";
    String type = "";
    @Nullable LocalDate moneyArrivedOn;
    final List<Liable> liable = new ArrayList<>(2);
    List<Liable> appointees = List.of();
    Map<Long, LocalDate> jointNotices = Map.of();
    List<Hold> holds = List.of();

    Account(long id) {
      this.id = id;
    }

    void jointNotice(long party, LocalDate servedOn) {
      jointNotices = jointNotices.isEmpty() ? new HashMap<>() : jointNotices;
      jointNotices.putIfAbsent(party, servedOn);
    }
  }

  /// A person liable for some debt of the chunk.
  static final class Party {
    private static final long[] NONE = {};

    @Nullable LocalDate bornOn;
    boolean body;
    @Nullable LocalDate diedOn;
    long[] addresses = NONE;
    Set<String> markers = Set.of();
    @Nullable LocalDate vulnerabilitySeenOn;
    List<Hold> holds = List.of();

    void address(long address) {
      addresses = Arrays.copyOf(addresses, addresses.length + 1);
      addresses[addresses.length - 1] = address;
    }

    void marker(String kind, LocalDate seenOn) {
      markers = markers.isEmpty() ? new TreeSet<>() : markers;
      markers.add(kind);
      var oldest = vulnerabilitySeenOn;
      if (kind.equals("vulnerable") && (oldest == null || seenOn.isBefore(oldest))) {
        vulnerabilitySeenOn = seenOn;
      }
    }
  }

  final long debt;
  final Account account;
  final int startYear;
  long balancePence;
  @Nullable Overpayment decision;
  List<DemandLine> demands = List.of();
  ClaimReply claim = ClaimReply.NONE;
  List<OverpaymentFacts.Owes> owing = List.of();
  List<Step> steps = List.of();
  List<StepRefused> refused = List.of();
  List<Hold> holds = List.of();
  List<PlanDue> planDues = List.of();
  Map<String, LocalDate> moneyBy = Map.of();

  DebtDraft(long debt, Account account, int startYear) {
    this.debt = debt;
    this.account = account;
    this.startYear = startYear;
  }

  /// Whether a method was begun on it that has not ended.
  boolean methodRuns() {
    for (var step : steps) {
      if (step.endedOn() == null && METHODS.contains(step.kind())) {
        return true;
      }
    }
    return false;
  }

  void money(String method, LocalDate last) {
    moneyBy = moneyBy.isEmpty() ? new HashMap<>() : moneyBy;
    moneyBy.put(method, last);
  }

  /// Most debts have none of a thing, so a list is made when the first comes.
  static <T> List<T> with(List<T> list, T one) {
    var grown = list.isEmpty() ? new ArrayList<T>(2) : list;
    grown.add(one);
    return grown;
  }
}
