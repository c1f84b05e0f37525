/// Sign-in with a browser: the session behind its cookie, never a token in a script.
@NullMarked
package cn.onestop.gateway.browser;

import org.jspecify.annotations.NullMarked;
