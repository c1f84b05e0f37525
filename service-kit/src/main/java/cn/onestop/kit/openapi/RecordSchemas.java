package cn.onestop.kit.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands in a record without `@Nullable` is always there, in requests and in answers.
final class RecordSchemas implements ModelConverter {

  private static final String SCHEMAS = "#/components/schemas/";

  private final Map<String, Class<?>> named = new HashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
    if (resolved != null && raw.isRecord()) {
      var reference = resolved.get$ref();
      var name = reference == null ? resolved.getName() : reference.substring(SCHEMAS.length());
      var model = reference == null ? resolved : context.getDefinedModels().get(name);
      if (model != null) {
        model.setRequired(required(raw));
      }
      oneMeaning(name, raw);
    }
    return resolved;
  }

  private static List<String> required(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(component -> component.getName())
        .toList();
  }

  /// Two records of one name would silently become one schema.
  private synchronized void oneMeaning(@Nullable String name, Class<?> record) {
    if (name != null && !record.equals(named.merge(name, record, (before, now) -> before))) {
      throw new IllegalStateException(
          "%s means both %s and %s".formatted(name, named.get(name), record));
    }
  }
}
