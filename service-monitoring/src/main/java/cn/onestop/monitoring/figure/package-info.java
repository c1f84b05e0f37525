/// What is counted, and for what.
@NullMarked
package cn.onestop.monitoring.figure;

import org.jspecify.annotations.NullMarked;
