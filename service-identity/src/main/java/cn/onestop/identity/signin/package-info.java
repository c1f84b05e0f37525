/// What signing in takes.
@NullMarked
package cn.onestop.identity.signin;

import org.jspecify.annotations.NullMarked;
