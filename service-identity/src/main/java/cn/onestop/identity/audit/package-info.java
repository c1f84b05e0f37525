/// The access trail 登录审计: one journal for each day.
@NullMarked
package cn.onestop.identity.audit;

import org.jspecify.annotations.NullMarked;
