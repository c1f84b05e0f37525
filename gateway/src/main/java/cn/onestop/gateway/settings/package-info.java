/// What can be set.
@NullMarked
package cn.onestop.gateway.settings;

import org.jspecify.annotations.NullMarked;
