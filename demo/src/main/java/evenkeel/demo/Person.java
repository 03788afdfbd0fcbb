package evenkeel.demo;

/// Someone the council writes to.
///
/// @param died the day of death, [Days#NEVER] for the living
/// @param organisation empty for a person
record Person(
    String id,
    String title,
    String forename,
    String surname,
    String organisation,
    int born,
    int died,
    String email,
    String mobile,
    String language,
    String format) {

  static Person of(String id, String title, String forename, String surname, int born) {
    return new Person(id, title, forename, surname, "", born, Days.NEVER, "", "", "en", "standard");
  }

  static Person organisation(String id, String name) {
    return new Person(id, "", "", "", name, Days.NEVER, Days.NEVER, "", "", "en", "standard");
  }

  Person reachableBy(String newEmail, String newMobile) {
    return new Person(
        id,
        title,
        forename,
        surname,
        organisation,
        born,
        died,
        newEmail,
        newMobile,
        language,
        format);
  }

  Person needing(String newLanguage, String newFormat) {
    return new Person(
        id,
        title,
        forename,
        surname,
        organisation,
        born,
        died,
        email,
        mobile,
        newLanguage,
        newFormat);
  }

  Person whoDied(int day) {
    return new Person(
        id, title, forename, surname, organisation, born, day, email, mobile, language, format);
  }

  /// In full.
  String name() {
    return organisation.isEmpty() ? (forename + " " + surname).strip() : organisation;
  }

  /// As a payer's bank writes it.
  String payer() {
    return organisation.isEmpty()
        ? (forename.isEmpty() ? "" : forename.charAt(0) + " ") + surname
        : organisation;
  }
}
