/// Accounts, sign-in and sessions: the OpenID provider of a center that has none.
@NullMarked
package cn.onestop.identity;

import org.jspecify.annotations.NullMarked;
