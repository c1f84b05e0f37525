@NullMarked
package cn.onestop.events;

import org.jspecify.annotations.NullMarked;
