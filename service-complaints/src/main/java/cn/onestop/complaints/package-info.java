@NullMarked
package cn.onestop.complaints;

import org.jspecify.annotations.NullMarked;
