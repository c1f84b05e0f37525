/// What supervision knows of one complaint, from its events alone.
@NullMarked
package cn.onestop.monitoring.complaint;

import org.jspecify.annotations.NullMarked;
