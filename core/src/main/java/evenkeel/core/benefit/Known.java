package evenkeel.core.benefit;

/// A fact as the file shows it. What nobody has found out is neither yes nor no.
public enum Known {
  YES,
  NO,
  NOT_YET
}
