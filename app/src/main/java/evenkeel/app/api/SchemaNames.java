package evenkeel.app.api;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// Names the records of the description. Several controllers have a `Row` of their own: each is
/// named after its controller, or one would hide the others.
final class SchemaNames extends TypeNameResolver {

  @Override
  protected String getNameOfClass(Class<?> type) {
    var name = type.getSimpleName();
    var outer = type.getDeclaringClass();
    return outer == null ? name : outer.getSimpleName().replaceFirst("Api$", "") + name;
  }
}
