@NullMarked
package cn.onestop.matters;

import org.jspecify.annotations.NullMarked;
