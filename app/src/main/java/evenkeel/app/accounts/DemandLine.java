package evenkeel.app.accounts;

import evenkeel.core.lease.Demand;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One charge of a lease that was asked for, with what is recorded of its demand.
///
/// @param charge its own number; a changed charge gets another, and keeps source and key
/// @param year the service charge's year that it is for
/// @param issued the day on the demand
/// @param recordedBy the officer on whose word the record stands, null where it is the source's
/// @param reason what that officer gave as the reason
/// @param since the day from which the record is known, null where nothing is recorded
public record DemandLine(
    long charge,
    long debt,
    long account,
    int year,
    String source,
    String key,
    String type,
    Money sum,
    @Nullable String bill,
    @Nullable LocalDate issued,
    @Nullable LocalDate due,
    DemandRecord record,
    @Nullable String recordedBy,
    @Nullable String reason,
    @Nullable OffsetDateTime since) {

  private static final Map<String, Demand.Kind> KINDS =
      Map.of(
          "service_charge_estimate", Demand.Kind.ON_ACCOUNT,
          "service_charge_actual", Demand.Kind.ACTUAL,
          "balancing", Demand.Kind.ACTUAL,
          "major_works", Demand.Kind.WORKS,
          "admin_charge", Demand.Kind.ADMINISTRATION,
          "interest", Demand.Kind.INTEREST,
          "ground_rent", Demand.Kind.GROUND_RENT);

  /// The types of charge that a demand asks for, as SQL names them. Court costs are no demand.
  static final String TYPES =
      "'service_charge_estimate', 'service_charge_actual', 'balancing', 'major_works',"
          + " 'admin_charge', 'interest', 'ground_rent'";

  /// What kind of charge it is in law; a contribution to a reserve is known by its record only.
  public Demand.Kind kind() {
    var kind = Optional.ofNullable(KINDS.get(type)).orElseThrow();
    return kind.serviceCharge() && Boolean.TRUE.equals(record.reserve())
        ? Demand.Kind.RESERVE
        : kind;
  }
}
