package evenkeel.core.law;

/// How sure we are of a rule. It travels with the row, into every decision and page.
public enum Confidence {
  /// Read in the statute, the instrument or an official page.
  OFFICIAL,
  /// Read in a secondary source.
  SECONDARY,
  /// Computed from sourced figures.
  DERIVED,
  /// From memory: works in sums with its mark shown; a notice or step that rests on it stays off
  /// until a named officer has signed the rule off in policy.
  MEMORY,
  /// Not settled by any source found: always referred to an officer.
  UNSETTLED
}
