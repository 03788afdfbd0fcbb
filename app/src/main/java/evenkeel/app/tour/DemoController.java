package evenkeel.app.tour;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.ui.Page;
import evenkeel.demo.DemoCouncil;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Serves the demonstration's start page.
@Controller
@ConditionalOnWebApplication
@ConditionalOnProperty("evenkeel.demo")
class DemoController {

  private final Access access;

  DemoController(Access access) {
    this.access = access;
  }

  @GetMapping("/demo")
  Page demo(Officer officer) {
    var mayOpen = access.may(officer, Act.SEE_PERSON) instanceof Access.Answer.Allowed;
    return new DemoPage(DemoCouncil.cases(), DemoCouncil.officers(), mayOpen);
  }
}
