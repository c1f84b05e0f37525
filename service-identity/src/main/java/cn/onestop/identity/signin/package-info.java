/// Signing in 登录: who it is, and how guessing is slowed.
@NullMarked
package cn.onestop.identity.signin;

import org.jspecify.annotations.NullMarked;
