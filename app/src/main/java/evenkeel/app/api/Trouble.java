package evenkeel.app.api;

import java.util.List;

/// The one form of every refusal and failure of the API: RFC 9457, with every error found.
///
/// @param type names the kind of problem
/// @param instance the address that was called
record Trouble(
    String type, String title, int status, String detail, String instance, List<Wrong> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  Trouble {
    errors = List.copyOf(errors);
  }
}
