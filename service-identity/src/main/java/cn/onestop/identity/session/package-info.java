/// Sign-in sessions 登录会话: begun by a sign-in, good at every instance, ended for all services.
@NullMarked
package cn.onestop.identity.session;

import org.jspecify.annotations.NullMarked;
