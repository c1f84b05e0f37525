@NullMarked
package cn.onestop.identity;

import org.jspecify.annotations.NullMarked;
