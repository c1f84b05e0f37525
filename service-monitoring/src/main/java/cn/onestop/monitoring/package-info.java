@NullMarked
package cn.onestop.monitoring;

import org.jspecify.annotations.NullMarked;
