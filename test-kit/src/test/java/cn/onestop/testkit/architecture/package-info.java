@NullMarked
package cn.onestop.testkit.architecture;

import org.jspecify.annotations.NullMarked;
