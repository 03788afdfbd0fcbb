package evenkeel.app.access;

import java.util.List;

/// The scopes that an API token can carry, and the acts that each opens.
public final class Scopes {

  public static final List<String> ALL =
      List.of(
          "read",
          "work",
          "holds",
          "steps",
          "release",
          "money",
          "nights",
          "policy",
          "audit",
          "admin",
          "criminal-data");

  private Scopes() {}

  static String of(Act act) {
    return switch (act) {
      case SEARCH,
          SEE_PERSON,
          SEE_WITHHELD_ADDRESS,
          SEE_WORK,
          SEE_BACKLOG,
          SEE_RUNS,
          SEE_REPORTS,
          SEE_LAW,
          SEE_POLICY,
          EXPORT ->
          "read";
      case KEEP_PORTFOLIOS, RECORD_ABSENCE -> "work";
      case PLACE_HOLD,
          LIFT_HOLD,
          LIFT_LEGAL_STOP,
          RECORD_JOINT_NOTICE,
          RECORD_DEMAND,
          RECORD_DECISION,
          CHECK_REPORTED_STEP,
          REVIEW_MARKER,
          DECLARE_CONFLICT ->
          "holds";
      case RECOMMEND_STEP, APPROVE_STEP, RECORD_OUTCOME -> "steps";
      case SETTLE_EXCEPTION, RELEASE_BATCH, HOLD_BATCH, RECALL_NOTICE, CONFIRM_DESPATCH ->
          "release";
      case IMPORT_FILE,
          REQUEST_SUSPENSE_POSTING,
          APPROVE_SUSPENSE_POSTING,
          PREPARE_CHARGE_RUN,
          APPROVE_CHARGE_RUN ->
          "money";
      case RUN_NIGHT -> "nights";
      case REQUEST_POLICY, APPROVE_POLICY, LOAD_WORDING, APPROVE_WORDING -> "policy";
      case SEE_ACCESS_LOG -> "audit";
      case SEE_CRIMINAL_DATA -> "criminal-data";
      case KEEP_OFFICERS, KEEP_TOKENS, KEEP_CONFLICTS -> "admin";
    };
  }
}
