package cn.onestop.testkit.rights;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How to call an endpoint so that it would do its work: what stands in the places of its path, the
/// query, the body.
///
/// @param query as in `state=filed&limit=5`, or empty
/// @param body JSON, if it takes one
/// @param headers further headers
public record Call(
    Map<String, String> places, String query, @Nullable String body, Map<String, String> headers) {

  public Call {
    places = Map.copyOf(places);
    headers = Map.copyOf(headers);
  }

  public static Call plain() {
    return new Call(Map.of(), "", null, Map.of());
  }

  public static Call at(String place, String value) {
    return plain().and(place, value);
  }

  public Call and(String place, String value) {
    var more = new LinkedHashMap<>(places);
    more.put(place, value);
    return new Call(more, query, body, headers);
  }

  public Call query(String text) {
    return new Call(places, text, body, headers);
  }

  public Call body(String json) {
    return new Call(places, query, json, headers);
  }

  public Call header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Call(places, query, body, more);
  }

  /// The address of a template with its places filled.
  String address(String template) {
    var path = template;
    for (var place : places.entrySet()) {
      path = path.replace("{" + place.getKey() + "}", place.getValue());
    }
    if (path.contains("{")) {
      throw new IllegalArgumentException("No value for a place in " + path);
    }
    return query.isEmpty() ? path : path + "?" + query;
  }
}
