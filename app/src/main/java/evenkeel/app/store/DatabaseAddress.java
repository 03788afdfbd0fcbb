package evenkeel.app.store;

/// Where a database is and who signs in to it: the owner runs migrations, the application does all
/// else with fewer rights.
public record DatabaseAddress(
    String url,
    String owner,
    String ownerPassword,
    String application,
    String applicationPassword) {

  /// The same address for sessions whose commits do not wait for the disk. What was committed last
  /// may be lost with the machine's power; nothing is ever half there.
  public DatabaseAddress hurried() {
    return new DatabaseAddress(
        url + "?options=-c%20synchronous_commit=off",
        owner,
        ownerPassword,
        application,
        applicationPassword);
  }

  /// The address as Spring settings.
  public java.util.Map<String, Object> asProperties() {
    return java.util.Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", application,
        "spring.datasource.password", applicationPassword,
        "spring.flyway.url", url,
        "spring.flyway.user", owner,
        "spring.flyway.password", ownerPassword,
        "spring.flyway.placeholders.app_role", application);
  }
}
