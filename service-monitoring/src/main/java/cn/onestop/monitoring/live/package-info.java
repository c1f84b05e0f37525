/// What supervision shows, told to pages that are open, as it happens.
@NullMarked
package cn.onestop.monitoring.live;

import org.jspecify.annotations.NullMarked;
