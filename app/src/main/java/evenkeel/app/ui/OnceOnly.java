package evenkeel.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/// A form sent twice acts once: the second sending waits for the first and goes where it went. A
/// form that was refused may be sent again.
class OnceOnly implements HandlerInterceptor {

  static final String FIELD = "_once";

  private static final int REMEMBERED = 20_000;
  private static final int PATIENCE_SECONDS = 60;

  private final Map<String, CompletableFuture<String>> sent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<String>> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    var key = key(request);
    if (key == null) {
      return true;
    }
    CompletableFuture<String> first;
    synchronized (sent) {
      first = sent.putIfAbsent(key, new CompletableFuture<>());
    }
    if (first == null) {
      return true;
    }
    var where = outcome(first);
    if (where.isEmpty()) {
      return preHandle(request, response, handler);
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", where);
    return false;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    var key = key(request);
    if (key == null) {
      return;
    }
    var where = failure == null ? response.getHeader("Location") : null;
    synchronized (sent) {
      var mine = where == null ? sent.remove(key) : sent.get(key);
      if (mine != null) {
        mine.complete(where == null ? "" : where);
      }
    }
  }

  private static String outcome(CompletableFuture<String> first)
      throws InterruptedException, ExecutionException, TimeoutException {
    return first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /// The form's key together with its session, so that nobody can spend another's.
  private static @Nullable String key(HttpServletRequest request) {
    var once = "POST".equals(request.getMethod()) ? request.getParameter(FIELD) : null;
    var session = request.getSession(false);
    return once == null || once.isBlank() || session == null ? null : session.getId() + once;
  }
}
