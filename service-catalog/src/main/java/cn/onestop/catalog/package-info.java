@NullMarked
package cn.onestop.catalog;

import org.jspecify.annotations.NullMarked;
