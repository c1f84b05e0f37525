@NullMarked
package cn.onestop.testkit.contract;

import org.jspecify.annotations.NullMarked;
