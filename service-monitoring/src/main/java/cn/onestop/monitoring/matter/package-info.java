/// What supervision knows of one application, from its events alone.
@NullMarked
package cn.onestop.monitoring.matter;

import org.jspecify.annotations.NullMarked;
