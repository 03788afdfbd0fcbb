package evenkeel.app.letters;

/// Why a notice that is lawful is looked at by an officer before it may go.
public enum ExceptionReason {
  LARGE_PRINT("Large print", "This letter is made in large print. See that it is right."),
  LETTER_OF_CLAIM(
      "Letter of claim",
      "The way to the county court begins with it. Look at the file: the demands, what is disputed,"
          + " means, health and home, and who owes it. It goes only when an officer says so."),
  OTHER_FORMAT(
      "Another format",
      "The person reads braille, audio, easy read or sign language: a letter in print does not"
          + " reach them. Have it made by the outside producer, or speak to them first."),
  LANGUAGE(
      "Another language", "The person asked for another language than English: we have none yet."),
  INTERPRETER("Interpreter", "The person needs an interpreter. Arrange the call with the letter."),
  VULNERABLE(
      "Vulnerable", "A need is recorded. Consider a call, support or a hold before a notice goes."),
  DEBT_ADVISER("Debt adviser", "An adviser acts for the person. Speak to the adviser first."),
  DEATH_REPORTED("Death reported", "A death was reported and is not confirmed. Find out first."),
  ESTATE(
      "Estate",
      "The first notice to an estate. See who answers for it, and that the words are right."),
  ADDRESS_WITHHELD(
      "Address withheld", "The address is withheld. See that nobody else is named on the letter."),
  ADDRESS_IN_DOUBT(
      "Address in doubt", "The address is in doubt, or is only the dwelling's. Find a better one."),
  ADDRESS_UNUSABLE(
      "Address cannot be printed", "The address does not fit an envelope's window as it is."),
  ABROAD("Abroad", "The address is abroad: the print house posts within the United Kingdom."),
  JOINT_ELSEWHERE(
      "Joint person elsewhere",
      "A person who is jointly liable has another address: one letter does not reach both."),
  LARGE_AMOUNT("Very large amount", "The amount is unusual. See that the account is right.");

  private final String title;
  private final String explanation;

  ExceptionReason(String title, String explanation) {
    this.title = title;
    this.explanation = explanation;
  }

  /// As on pages.
  public String title() {
    return title;
  }

  /// What the officer is asked to look at.
  public String explanation() {
    return explanation;
  }

  /// Whether no letter can be printed while this stands, whoever lets it pass.
  boolean unprintable() {
    return this == ADDRESS_UNUSABLE || this == ABROAD;
  }
}
