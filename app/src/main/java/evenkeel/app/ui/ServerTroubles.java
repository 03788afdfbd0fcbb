package evenkeel.app.ui;

import evenkeel.app.store.LostDatabase;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/// Answers what the web server itself refuses or fails at, outside any controller.
@Controller
@ConditionalOnWebApplication
class ServerTroubles implements ErrorController {

  private final Pages pages;
  private final PageTroubles troubles;
  private final JsonMapper json;

  ServerTroubles(Pages pages, PageTroubles troubles, JsonMapper json) {
    this.pages = pages;
    this.troubles = troubles;
    this.json = json;
  }

  @RequestMapping("/error")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
        && address.startsWith("/api/")) {
      var problem = problem(request, status);
      response.setStatus(problem.getStatus());
      response.setContentType("application/problem+json");
      response.getWriter().write(json.writeValueAsString(problem));
      return;
    }
    pages.sendTrouble(page(request, status), request, response);
  }

  private static ProblemDetail problem(HttpServletRequest request, int status) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
            && LostDatabase.in(failure)
        ? ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "the database does not answer; nothing of this call was saved")
        : ProblemDetail.forStatus(HttpStatus.valueOf(status));
  }

  private TroublePage page(HttpServletRequest request, int status) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
      return troubles.page(request, failure);
    }
    if (status == 403) {
      return Troubles.refused(request, "");
    }
    if (status == 404) {
      return Troubles.notFound(request);
    }
    return status < 500
        ? Troubles.badRequest(request, HttpStatus.valueOf(status).getReasonPhrase())
        : troubles.page(request, new IllegalStateException("the server answered " + status));
  }
}
