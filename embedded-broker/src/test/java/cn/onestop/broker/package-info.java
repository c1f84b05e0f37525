@NullMarked
package cn.onestop.broker;

import org.jspecify.annotations.NullMarked;
