package evenkeel.app.desk;

import evenkeel.app.access.Officer;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Looks at marks of vulnerability. Recorded twice on a day, the later words stand beside the
/// earlier, so no key is needed.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class MarkersApi {

  private final MarkerLooks looks;

  MarkersApi(MarkerLooks looks) {
    this.looks = looks;
  }

  /// @param found what the person needs, or that nothing changed; never a health condition
  record Look(@Nullable String found) {}

  @PostMapping("/{person}/markers/{marker}/looks")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Record a look at what a mark of vulnerability asks for",
      description = "Enforcement waits where the last look is older than the council's own days.")
  void look(
      @PathVariable long person,
      @PathVariable long marker,
      @RequestBody Look sent,
      Officer officer) {
    var mark =
        looks
            .find(person, marker, officer)
            .orElseThrow(() -> Refusal.notFound("mark of vulnerability", marker));
    var words = sent.found() == null ? "" : sent.found();
    var wrong = MarkerLooks.wrong(words);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(List.of(new Wrong("/found", "invalid", wrong)));
    }
    looks.record(mark, words, officer);
  }
}
