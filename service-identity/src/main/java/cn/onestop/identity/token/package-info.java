/// Tokens 令牌: what they say, and how one follows another.
@NullMarked
package cn.onestop.identity.token;

import org.jspecify.annotations.NullMarked;
