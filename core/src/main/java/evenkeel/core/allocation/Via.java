package evenkeel.core.allocation;

/// Through whom money comes that a method of recovery brings. It goes to the debt that the method
/// recovers: an employer's or DWP's payment is not the person's own choice.
public enum Via {
  EMPLOYER,
  BENEFIT,
  AGENT
}
