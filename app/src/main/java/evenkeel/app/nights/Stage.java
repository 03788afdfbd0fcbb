package evenkeel.app.nights;

/// The stages of a night, in their order.
public enum Stage {
  CLOSE_DAY("Close the day"),
  RECONCILE("Reconcile files"),
  POST("Post and allocate money"),
  DECIDE("Decide every debt"),
  QUEUE("Queue the steps to propose"),
  COMPOSE("Compose notices"),
  COUNT("Count"),
  COSTS("Look for costs that run out of time"),
  COMPARE("Compare with the expected number"),
  PROVE("Prove");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /// As on pages and at the command line.
  public String title() {
    return title;
  }
}
