/// How the instances tell each other what the view has taken in.
@NullMarked
package cn.onestop.monitoring.live.events;

import org.jspecify.annotations.NullMarked;
