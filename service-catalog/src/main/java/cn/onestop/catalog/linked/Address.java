package cn.onestop.catalog.linked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where an item is to be found, and how its parts are told apart. Addresses are relative to where
/// the document was read.
///
/// @param code of the item
record Address(String code) {

  static final String CONTEXT = "/api/v1/catalog/context.jsonld";
  static final String CODES = "/api/v1/catalog/codes.jsonld";

  String item() {
    return "/api/v1/catalog/items/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }

  /// The address of one of its parts, such as `material-2`.
  String of(String part) {
    return item() + "#" + part;
  }

  /// The identifier of one of its parts.
  String identifier(String part) {
    return code + "/" + part;
  }

  static String office(String code) {
    return "/api/v1/offices/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
