package evenkeel.core.law;

/// Where the law says so: the rule's name, the provision as lawyers write it, and how sure we are.
public record Citation(String rule, String provision, Confidence confidence) {

  @Override
  public String toString() {
    return provision;
  }
}
