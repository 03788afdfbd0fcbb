package evenkeel.app.ui;

import evenkeel.app.access.Act;

/// The words of the service navigation, in their order.
public enum Place {
  WORK("Work", "/work", Act.SEE_WORK),
  PEOPLE("People", "/people", Act.SEARCH),
  RUNS("Runs", "/runs", Act.SEE_RUNS),
  INSIGHT("Insight", "/insight", Act.SEE_REPORTS),
  LAW("Law", "/law", Act.SEE_LAW),
  ADMIN("Admin", "/admin", Act.KEEP_OFFICERS),
  /// Pages that belong to no word: sign-in, the officer's own page, refusals.
  NOWHERE("", "", Act.SEE_LAW);

  private final String word;
  private final String front;
  private final Act act;

  Place(String word, String front, Act act) {
    this.word = word;
    this.front = front;
    this.act = act;
  }

  public String word() {
    return word;
  }

  /// Address of its front page.
  public String front() {
    return front;
  }

  Act act() {
    return act;
  }
}
