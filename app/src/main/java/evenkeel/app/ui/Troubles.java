package evenkeel.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/// The words for each kind of trouble.
final class Troubles {

  private static final Crumb SIGN_IN = new Crumb("Sign in again", "/sign-in");
  private static final Crumb START = new Crumb("Go to the first page", "/");

  private Troubles() {}

  static TroublePage refused(HttpServletRequest request, String because) {
    return new TroublePage(
        403,
        "You may not do this",
        List.of(
            sentence(because),
            "Nothing was changed. The refusal is on record, as every refusal is. If you need this"
                + " for your work, ask your manager or the administrator."),
        Typed.in(request),
        List.of(START),
        "");
  }

  /// The session that the form belonged to has ended, so we cannot tell that it is ours.
  static TroublePage signedOut(HttpServletRequest request) {
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        "This page was open for too long, or you signed out in another window, so the form was not"
            + " acted on. Nothing was changed.");
    if (!Typed.in(request).isEmpty()) {
      paragraphs.add("What you typed is below. Copy it, sign in again and send the form again.");
    }
    return new TroublePage(
        403, "Your session has ended", paragraphs, Typed.in(request), List.of(SIGN_IN), "");
  }

  static TroublePage notFound(HttpServletRequest request) {
    return new TroublePage(
        404,
        "There is no such page",
        List.of(
            "Nothing of ours is at this address. If you typed it, check it; if you followed a link,"
                + " what it led to may be under another reference now: search for it above."),
        Typed.in(request),
        List.of(START),
        "");
  }

  static TroublePage badRequest(HttpServletRequest request, String because) {
    return new TroublePage(
        400,
        "This could not be read",
        List.of(sentence(because), "Nothing was changed. Go back, correct it and send it again."),
        Typed.in(request),
        List.of(START),
        "");
  }

  /// What was typed names what a person has.
  static TroublePage named(HttpServletRequest request, String because) {
    return new TroublePage(
        422,
        "Say what helps, not what a person has",
        List.of(
            sentence(because),
            "Nothing was changed and nothing of it was kept. What you typed is below: go back,"
                + " change it and send it again. A need of its own is recorded as a marker in the"
                + " billing system."),
        Typed.in(request),
        List.of(START),
        "");
  }

  static TroublePage noDatabase(HttpServletRequest request, String number) {
    return new TroublePage(
        503,
        "The service cannot reach its database",
        List.of(
            "Whatever was saved before is safe. What you just sent was not saved, in whole or in"
                + " part.",
            "Wait a minute and try again. If it goes on, tell the service desk the number below."),
        Typed.in(request),
        List.of(),
        number);
  }

  static TroublePage failed(HttpServletRequest request, String number) {
    return new TroublePage(
        500,
        "Something went wrong on our side",
        List.of(
            "What you just sent was not saved, in whole or in part; whatever was saved before is"
                + " safe.",
            "Try again. If it fails again, tell the service desk the number below: it finds what"
                + " happened."),
        Typed.in(request),
        List.of(START),
        number);
  }

  private static String sentence(String words) {
    var first = words.isEmpty() ? "It was not allowed" : words;
    return first.substring(0, 1).toUpperCase(java.util.Locale.UK)
        + first.substring(1)
        + (first.endsWith(".") ? "" : ".");
  }
}
