package cn.onestop.kit.signedin.web;

import cn.onestop.kit.signedin.RightsTable;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What a running service has mapped, in the form the rights table compares by.
public final class Endpoints {
  private Endpoints() {}

  /// Every mapped endpoint, as `GET /api/v1/matters/{number}`; `ANY …` for one that names no
  /// method, which no row can open.
  public static Set<String> of(RequestMappingHandlerMapping mapping) {
    var endpoints = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .forEach((mapped, handler) -> {
          if (ErrorController.class.isAssignableFrom(handler.getBeanType())) {
            return;
          }
          var methods = mapped.getMethodsCondition().getMethods();
          for (var path : mapped.getPatternValues()) {
            if (methods.isEmpty()) {
              endpoints.add(RightsTable.endpoint("ANY", path));
            }
            methods.forEach(method -> endpoints.add(RightsTable.endpoint(method.name(), path)));
          }
        });
    return endpoints;
  }
}
