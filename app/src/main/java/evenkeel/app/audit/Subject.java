package evenkeel.app.audit;

/// What an act or a look was about, by its kind and own number: never a name or an address.
public record Subject(String kind, String id) {

  public static Subject of(String kind, long id) {
    return new Subject(kind, Long.toString(id));
  }
}
