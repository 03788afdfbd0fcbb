/// The frame around every page, the GOV.UK and MoJ components, and how a controller makes a page.
///
/// A page is one public record that holds everything its template needs, and one template named
/// alike: `letters.BatchPage` is drawn by `src/main/jte/letters/batch.jte`, `lawdesk.LawTextPage`
/// by `lawdesk/law-text.jte`.
///
/// ```java
/// public record BatchPage(String name, Money total, Problems problems) implements Page {
///   @Override public String title() { return "Batch of " + name; }       // h1 and <title>
///   @Override public Place place() { return Place.RUNS; }                // lit in the navigation
///   @Override public List<Crumb> crumbs() { return List.of(new Crumb("Runs", "/runs")); }
/// }
///
/// @Controller
/// class BatchController {
///   @GetMapping("/runs/batches/{batch}")
///   Page show(@PathVariable long batch, Officer officer) {
///     access.require(officer, Act.SEE_RUNS);
///     return new BatchPage(…, Problems.NONE);
///   }
///
///   @PostMapping("/runs/batches/{batch}/hold")
///   Reply hold(@PathVariable long batch, @RequestParam String reason, Officer officer) {
///     if (reason.isBlank()) {
///       return new BatchPage(…, Problems.of("reason", "Enter why the batch is held"));
///     }
///     batches.hold(batch, reason, officer);
///     return new Goto("/runs/batches/" + batch, "The batch is held");    // post, redirect, get
///   }
/// }
/// ```
///
/// The template has two parameters and draws inside the frame:
///
/// ```
/// @import evenkeel.app.ui.Frame
/// @import evenkeel.app.letters.BatchPage
/// @param Frame frame
/// @param BatchPage page
/// @template.ui.frame(frame = frame, page = page, content = @`
///   <p class="govuk-body">${page.total().toString()}</p>
///   @template.ui.form(frame = frame, action = "/runs/batches/1/hold", content = @`
///     @template.ui.govuk.textarea(
///       name = "reason", label = "Why?", error = page.problems().of("reason"))
///     @template.ui.govuk.button(text = "Hold the batch")
///   `)
/// `)
/// ```
///
/// The frame draws the `h1` (unless [Page#ownHeading]), the error summary of [Page#problems] and
/// the banner of the last [Goto]. Every form is a `ui.form`: it carries the CSRF token and a key by
/// which a form sent twice acts once. Pages must work without script and at 320 pixels: a table
/// that may be wide goes inside `ui.pane`. [Words] writes dates. `data-key="n"` on a link or button
/// makes a keyboard shortcut of it.
@ApplicationModule(
    displayName = "– Pages' frame",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"access", "audit", "policy", "store"})
@NullMarked
package evenkeel.app.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
