package evenkeel.app.ui;

import evenkeel.app.access.Access;
import evenkeel.app.access.Officer;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the frame of a request.
@Component
@ConditionalOnWebApplication
class Frames {

  /// Set on the session by the officer's own page.
  static final String SHORTCUTS = "evenkeel.shortcuts";

  static final String DONE = "done";

  private final Councils councils;
  private final BusinessDay businessDay;
  private final Access access;
  private final SignedInOfficer signedIn;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final String version;
  private final String assets = fingerprint();
  private volatile @Nullable String lastCouncil;
  private volatile @Nullable List<Place> working;

  Frames(
      Councils councils,
      BusinessDay businessDay,
      Access access,
      SignedInOfficer signedIn,
      ObjectProvider<RequestMappingHandlerMapping> mappings,
      @Value("${evenkeel.version}") String version) {
    this.councils = councils;
    this.businessDay = businessDay;
    this.access = access;
    this.signedIn = signedIn;
    this.mappings = mappings;
    this.version = version;
  }

  Frame of(HttpServletRequest request) {
    var name = councils.find().map(Council::name).orElse("Evenkeel");
    lastCouncil = name;
    return frame(request, name, businessDay.find().orElse(null));
  }

  /// The frame of a page that says what went wrong: it must come though the database does not
  /// answer.
  Frame ofTrouble(HttpServletRequest request) {
    try {
      return of(request);
    } catch (DataAccessException silent) {
      return frame(request, Objects.requireNonNullElse(lastCouncil, "Evenkeel"), null);
    }
  }

  private Frame frame(HttpServletRequest request, String council, @Nullable LocalDate day) {
    var officer = signedIn.find().orElse(null);
    var flash = RequestContextUtils.getInputFlashMap(request);
    return new Frame(
        council,
        day,
        officer,
        officer == null ? List.of() : places(officer),
        csrf(request),
        UUID.randomUUID().toString(),
        version,
        assets,
        flash == null ? "" : Objects.toString(flash.get(DONE), ""),
        Objects.requireNonNullElse(request.getParameter("q"), ""),
        officer != null && shortcuts(request, officer));
  }

  /// A word appears when its first page works, and to those who may open it.
  List<Place> places(Officer officer) {
    return working().stream()
        .filter(place -> access.may(officer, place.act()) instanceof Access.Answer.Allowed)
        .toList();
  }

  private List<Place> working() {
    var known = working;
    if (known == null) {
      var pages = mappings.stream().flatMap(m -> m.getHandlerMethods().keySet().stream()).toList();
      known =
          Arrays.stream(Place.values())
              .filter(place -> pages.stream().anyMatch(p -> leadsTo(p, place)))
              .toList();
      working = known;
    }
    return known;
  }

  private static boolean leadsTo(RequestMappingInfo page, Place place) {
    return !place.front().isEmpty() && page.getPatternValues().contains(place.front());
  }

  static boolean shortcuts(HttpServletRequest request, Officer officer) {
    var session = request.getSession(false);
    var chosen = session == null ? null : session.getAttribute(SHORTCUTS);
    return chosen == null ? officer.keyboardShortcuts() : chosen.equals(true);
  }

  private static Frame.Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Frame.Csrf(token.getParameterName(), token.getToken())
        : new Frame.Csrf("_csrf", "");
  }

  private static String fingerprint() {
    try (var css = new ClassPathResource("static/assets/evenkeel.css").getInputStream()) {
      return DigestUtils.md5DigestAsHex(css).substring(0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException("the pages' styles are not built: run ./evenkeel build", e);
    }
  }
}
