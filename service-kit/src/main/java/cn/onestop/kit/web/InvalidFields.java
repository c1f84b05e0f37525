package cn.onestop.kit.web;

import cn.onestop.kit.web.Answer.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// Names every field and parameter that Bean Validation found wrong, all at once.
final class InvalidFields {
  private InvalidFields() {}

  static Answer answer(MethodArgumentNotValidException failure) {
    var inBody = isBody(failure.getParameter());
    return invalid(failure.getAllErrors().stream().map(error -> fault(error, inBody)).toList());
  }

  static Answer answer(HandlerMethodValidationException failure) {
    var faults = new ArrayList<Fault>();
    for (var result : failure.getParameterValidationResults()) {
      if (result instanceof ParameterErrors errors) {
        var inBody = isBody(result.getMethodParameter());
        errors.getAllErrors().forEach(error -> faults.add(fault(error, inBody)));
      } else {
        result.getResolvableErrors().forEach(error -> faults.add(fault(result, error)));
      }
    }
    return invalid(faults);
  }

  private static Answer invalid(List<Fault> faults) {
    return Answer.of(400, "fields-invalid").with(faults);
  }

  private static boolean isBody(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(RequestBody.class);
  }

  private static Fault fault(ObjectError error, boolean inBody) {
    var path = error instanceof FieldError field ? field.getField() : "";
    return inBody
        ? new Fault(pointer(path), null, null, List.of(), text(error))
        : new Fault(null, path, null, List.of(), text(error));
  }

  private static Fault fault(ParameterValidationResult result, MessageSourceResolvable error) {
    var parameter = result.getMethodParameter();
    var index = result.getContainerIndex();
    return isBody(parameter)
        ? new Fault(index == null ? "" : "/" + index, null, null, List.of(), text(error))
        : new Fault(
            null,
            Objects.requireNonNullElse(parameter.getParameterName(), ""),
            null,
            List.of(),
            text(error));
  }

  private static String text(MessageSourceResolvable error) {
    return Objects.requireNonNullElse(error.getDefaultMessage(), "");
  }

  /// `items[0].name` as `/items/0/name`.
  private static String pointer(String path) {
    return path.isEmpty() ? "" : "/" + path.replace("]", "").replace('[', '/').replace('.', '/');
  }
}
