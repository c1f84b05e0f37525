/// The access trail for administrators.
@NullMarked
package cn.onestop.identity.audit.web;

import org.jspecify.annotations.NullMarked;
