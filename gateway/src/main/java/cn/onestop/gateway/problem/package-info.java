/// How the gateway says no: RFC 9457 problems in the caller's language, without internals.
@NullMarked
package cn.onestop.gateway.problem;

import org.jspecify.annotations.NullMarked;
