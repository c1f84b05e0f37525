/// The lists that supervision keeps and where things stand in them.
@NullMarked
package cn.onestop.monitoring.place;

import org.jspecify.annotations.NullMarked;
