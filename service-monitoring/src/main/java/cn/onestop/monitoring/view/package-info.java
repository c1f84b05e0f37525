/// What all events together mean for supervision.
@NullMarked
package cn.onestop.monitoring.view;

import org.jspecify.annotations.NullMarked;
