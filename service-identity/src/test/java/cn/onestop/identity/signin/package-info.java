@NullMarked
package cn.onestop.identity.signin;

import org.jspecify.annotations.NullMarked;
