/// The audit over HTTP: what is refused is noted, what was noted is shown.
@NullMarked
package cn.onestop.kit.audit.web;

import org.jspecify.annotations.NullMarked;
