@NullMarked
package cn.onestop.store;

import org.jspecify.annotations.NullMarked;
