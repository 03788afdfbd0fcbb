package evenkeel.app.ui;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages that belong to the frame: the first one, the officer's own, the keys, accessibility.
@Controller
@ConditionalOnWebApplication
class FirstPages {

  private final Frames frames;
  private final Officers officers;

  FirstPages(Frames frames, Officers officers) {
    this.frames = frames;
    this.officers = officers;
  }

  /// The first word of the navigation that the officer has.
  @GetMapping("/")
  Reply first(Officer officer) {
    return Goto.page(frames.places(officer).stream().findFirst().map(Place::front).orElse("/me"));
  }

  @GetMapping("/me")
  Page me(Officer officer, HttpServletRequest request) {
    return new MePage(officer, Frames.shortcuts(request, officer));
  }

  @PostMapping("/me/shortcuts")
  Reply shortcuts(@RequestParam boolean on, Officer officer, HttpServletRequest request) {
    officers.keyboardShortcuts(officer, on);
    request.getSession().setAttribute(Frames.SHORTCUTS, on);
    return new Goto("/me", on ? "Keyboard shortcuts are on" : "Keyboard shortcuts are off");
  }

  @GetMapping("/keys")
  Page keys(Officer officer, HttpServletRequest request) {
    return new KeysPage(frames.places(officer), Frames.shortcuts(request, officer));
  }

  @GetMapping("/accessibility")
  Page accessibility() {
    return new AccessibilityPage();
  }
}
