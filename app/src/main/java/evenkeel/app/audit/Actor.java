package evenkeel.app.audit;

/// Who acts or looks: an officer, or a named part of the system such as the night.
///
/// @param name the officer's user name, or the part's name
/// @param role the officer's role, or `system`
public record Actor(String name, String role) {

  /// The night, which acts by itself and never releases anything.
  public static final Actor NIGHT = new Actor("night", "system");

  public static final Actor INTAKE = new Actor("intake", "system");
}
