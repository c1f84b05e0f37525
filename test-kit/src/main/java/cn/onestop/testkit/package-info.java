@NullMarked
package cn.onestop.testkit;

import org.jspecify.annotations.NullMarked;
