package evenkeel.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Sends what a page's controller answers.
class Replies implements HandlerMethodReturnValueHandler {

  private final Pages pages;

  Replies(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Reply.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object returned,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    switch ((Reply) Objects.requireNonNull(returned)) {
      case Page page -> pages.send(page, request, response);
      case Goto next -> go(next, request, response);
    }
  }

  private static void go(Goto next, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!next.done().isEmpty()) {
      RequestContextUtils.getOutputFlashMap(request).put(Frames.DONE, next.done());
      RequestContextUtils.saveOutputFlashMap(next.address(), request, response);
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", next.address());
  }
}
