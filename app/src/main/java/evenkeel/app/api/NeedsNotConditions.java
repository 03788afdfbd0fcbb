package evenkeel.app.api;

import evenkeel.app.audit.FreeText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// No call keeps what a person has. One that names a health condition in an officer's own words is
/// refused, with the field and what to write instead.
@RestControllerAdvice
@ConditionalOnWebApplication
class NeedsNotConditions extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return parameter.getParameterType().isRecord();
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage input,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    var wrong = new ArrayList<Wrong>();
    // A body that says `null` is no record.
    if (body instanceof Record sent) {
      look("", sent, wrong);
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return body;
  }

  private static void look(String at, Record body, List<Wrong> wrong) {
    var own = question(body);
    for (var component : body.getClass().getRecordComponents()) {
      var name = component.getName();
      var free = FreeText.is(name) || (own && name.equals("answer"));
      look(at + "/" + name, free, value(component, body), wrong);
    }
  }

  private static void look(String at, boolean free, @Nullable Object value, List<Wrong> wrong) {
    switch (value) {
      case String text when free ->
          FreeText.wrong(text)
              .ifPresent(because -> wrong.add(new Wrong(at, "names-a-condition", because)));
      case Record inside -> look(at, inside, wrong);
      case Collection<?> many -> {
        var nth = 0;
        for (var each : many) {
          look(at + "/" + nth++, free, each, wrong);
        }
      }
      case null, default -> {}
    }
  }

  /// Whether it answers a question in the officer's own words.
  private static boolean question(Object body) {
    for (var component : body.getClass().getRecordComponents()) {
      if (component.getName().equals("question")
          && value(component, body) instanceof String question) {
        return FreeText.is(question);
      }
    }
    return false;
  }

  private static @Nullable Object value(RecordComponent component, Object body) {
    try {
      var read = component.getAccessor();
      read.setAccessible(true);
      return read.invoke(body);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
