package evenkeel.core.calendar;

/// The nation whose law a council works under. One billing authority has one nation.
public enum Nation {
  ENGLAND,
  WALES
}
