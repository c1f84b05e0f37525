package cn.onestop.kit.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem response (RFC 9457), in the caller's language.
///
/// @param code stable; what programs decide by
/// @param help what the caller can do about it
/// @param traceId finds the call in logs and traces
/// @param members extension members, as `possible`
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "help", "errors", "traceId"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    int status,
    String code,
    String title,
    @Nullable String detail,
    @Nullable String help,
    List<Wrong> errors,
    @Nullable String traceId,
    @JsonAnyGetter Map<String, Object> members) {

  static final String MEDIA_TYPE = "application/problem+json";

  /// Derived from the code, so that the two can never disagree.
  public String getType() {
    return "urn:onestop:problem:" + code;
  }

  /// One wrong field or parameter.
  ///
  /// @param pointer JSON Pointer fragment into the body, as `#/materials/0/code`
  /// @param parameter name of the query parameter, header or path variable, where it was not the
  ///   body
  /// @param value what stands there
  /// @param source the rule's source
  /// @param help what would help
  record Wrong(
      @Nullable String code,
      String detail,
      @Nullable String pointer,
      @Nullable String parameter,
      @Nullable String value,
      @Nullable String source,
      @Nullable String help) {}
}
