package evenkeel.app.access;

import static evenkeel.app.access.Role.ADMINISTRATOR;
import static evenkeel.app.access.Role.AUDITOR;
import static evenkeel.app.access.Role.MANAGER;
import static evenkeel.app.access.Role.OFFICER;
import static evenkeel.app.access.Role.OTHER_TEAM;
import static evenkeel.app.access.Role.SENIOR_OFFICER;

import java.util.Set;

/// Everything that an officer can ask of the product, and the roles that may.
public enum Act {
  SEARCH(OFFICER, SENIOR_OFFICER, MANAGER, AUDITOR),
  SEE_PERSON(OFFICER, SENIOR_OFFICER, MANAGER, AUDITOR),
  /// An address that is kept from all but those who must know it.
  SEE_WITHHELD_ADDRESS(SENIOR_OFFICER, MANAGER),
  /// What an overpayment's class says of an offence. Needs a [CriminalDataRole] beside the role.
  SEE_CRIMINAL_DATA(OFFICER, SENIOR_OFFICER, MANAGER),
  SEE_WORK(OFFICER, SENIOR_OFFICER, MANAGER, AUDITOR),
  /// Sees how old the work is and whose, and what is with the manager.
  SEE_BACKLOG(MANAGER, AUDITOR),
  /// Says who works on what: portfolios, debts handed over, other officers' absences.
  KEEP_PORTFOLIOS(MANAGER),
  /// Records one's own absence and who covers.
  RECORD_ABSENCE(OFFICER, SENIOR_OFFICER, MANAGER),
  /// Says that one knows a person, and is shut out of their record from then on.
  DECLARE_CONFLICT(OFFICER, SENIOR_OFFICER, MANAGER),
  /// Sees what colleagues declared, and ends it when it no longer holds.
  KEEP_CONFLICTS(MANAGER, ADMINISTRATOR),
  PLACE_HOLD(OFFICER, SENIOR_OFFICER, MANAGER),
  LIFT_HOLD(OFFICER, SENIOR_OFFICER, MANAGER),
  /// Lifting a stop that the law makes needs more than an officer's own judgement.
  LIFT_LEGAL_STOP(SENIOR_OFFICER, MANAGER),
  RECORD_JOINT_NOTICE(OFFICER, SENIOR_OFFICER, MANAGER),
  /// Says what came with a demand of a lease, or how it was mended.
  RECORD_DEMAND(OFFICER, SENIOR_OFFICER, MANAGER),
  /// Says what is known of the decisions on an overpayment and of what its notices held.
  RECORD_DECISION(OFFICER, SENIOR_OFFICER, MANAGER),
  /// Says that somebody looked again at what a mark on a person asks for.
  REVIEW_MARKER(OFFICER, SENIOR_OFFICER, MANAGER),
  CHECK_REPORTED_STEP(OFFICER, SENIOR_OFFICER, MANAGER),
  /// Recommends a step against a debt, with evidence; a second person approves it.
  RECOMMEND_STEP(OFFICER, SENIOR_OFFICER, MANAGER),
  APPROVE_STEP(SENIOR_OFFICER, MANAGER),
  /// Records a liability order or a judgment, and how a method ended.
  RECORD_OUTCOME(OFFICER, SENIOR_OFFICER, MANAGER),
  SEE_RUNS(OFFICER, SENIOR_OFFICER, MANAGER, AUDITOR),
  SETTLE_EXCEPTION(OFFICER, SENIOR_OFFICER, MANAGER),
  RELEASE_BATCH(SENIOR_OFFICER, MANAGER),
  HOLD_BATCH(OFFICER, SENIOR_OFFICER, MANAGER),
  RECALL_NOTICE(SENIOR_OFFICER, MANAGER),
  CONFIRM_DESPATCH(SENIOR_OFFICER, MANAGER),
  RUN_NIGHT(MANAGER),
  IMPORT_FILE(MANAGER),
  REQUEST_SUSPENSE_POSTING(OFFICER, SENIOR_OFFICER, MANAGER),
  APPROVE_SUSPENSE_POSTING(SENIOR_OFFICER, MANAGER),
  /// Shares a service charge's year out, and asks that what comes of it be charged.
  PREPARE_CHARGE_RUN(OFFICER, SENIOR_OFFICER, MANAGER),
  APPROVE_CHARGE_RUN(SENIOR_OFFICER, MANAGER),
  /// Figures of the council from its books; each needs the type of debt that it is about.
  SEE_REPORTS(OFFICER, SENIOR_OFFICER, MANAGER, AUDITOR),
  SEE_LAW(OFFICER, SENIOR_OFFICER, MANAGER, AUDITOR, ADMINISTRATOR, OTHER_TEAM),
  SEE_POLICY(OFFICER, SENIOR_OFFICER, MANAGER, AUDITOR),
  REQUEST_POLICY(SENIOR_OFFICER, MANAGER),
  APPROVE_POLICY(MANAGER),
  /// Loads words that the law prescribes; somebody else reads and approves them.
  LOAD_WORDING(SENIOR_OFFICER, MANAGER),
  APPROVE_WORDING(SENIOR_OFFICER, MANAGER),
  SEE_ACCESS_LOG(MANAGER, AUDITOR),
  EXPORT(OFFICER, SENIOR_OFFICER, MANAGER, AUDITOR),
  KEEP_OFFICERS(ADMINISTRATOR),
  KEEP_TOKENS(ADMINISTRATOR);

  private final Set<Role> roles;

  Act(Role... roles) {
    this.roles = Set.of(roles);
  }

  /// Whether the role alone allows it; the record may still forbid it (see [Access]).
  public boolean allowedTo(Role role) {
    return roles.contains(role);
  }
}
