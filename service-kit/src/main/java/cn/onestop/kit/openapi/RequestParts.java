package cn.onestop.kit.openapi;

import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.StillAllowed;
import cn.onestop.kit.web.OnlyReads;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/// Describes what a request carries beside its body, and how it can be refused for that.
final class RequestParts implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod endpoint) {
    var refusals = new ArrayList<>(List.of("400", CommonParts.UNAVAILABLE));
    var changes = isPost(endpoint) && !endpoint.hasMethodAnnotation(OnlyReads.class);
    if (takes(endpoint, PageRequest.class)) {
      parameter(operation, CommonParts.AFTER);
      parameter(operation, CommonParts.LIMIT);
    }
    if (changes) {
      parameter(operation, CommonParts.IDEMPOTENCY_KEY);
      refusals.add("422");
    }
    if (takes(endpoint, StillAllowed.class)) {
      // It goes on and on, so a caller may have only so many of it.
      refusals.add(CommonParts.TOO_MANY);
    }
    if (takes(endpoint, ExpectedVersion.class)) {
      parameter(operation, CommonParts.EXPECTED_VERSION);
      refusals.add("412");
    }
    if (names(endpoint, PathVariable.class)
        || names(endpoint, RequestParam.class)
        || names(endpoint, RequestBody.class)) {
      refusals.add("404");
    }
    if (changes && names(endpoint, PathVariable.class)) {
      refusals.add("409");
    }
    refusals.stream().sorted().forEach(status -> refuse(operation, status));
    return operation;
  }

  static void refuse(Operation operation, String status) {
    operation
        .getResponses()
        .addApiResponse(status, new ApiResponse().$ref(CommonParts.response(status)));
  }

  private static void parameter(Operation operation, String name) {
    operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + name));
  }

  private static boolean isPost(HandlerMethod endpoint) {
    var mapping =
        AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequestMapping.class);
    return mapping != null && List.of(mapping.method()).contains(RequestMethod.POST);
  }

  private static boolean takes(HandlerMethod endpoint, Class<?> type) {
    return Arrays.stream(endpoint.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .anyMatch(type::equals);
  }

  /// Whether the caller says there which thing is meant.
  private static boolean names(HandlerMethod endpoint, Class<? extends Annotation> place) {
    return Arrays.stream(endpoint.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(place));
  }
}
