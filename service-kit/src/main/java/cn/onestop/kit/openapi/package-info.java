/// Each service's own description as OpenAPI 3.1, made from its endpoints, their doc comments and
/// the rights table.
@NullMarked
package cn.onestop.kit.openapi;

import org.jspecify.annotations.NullMarked;
