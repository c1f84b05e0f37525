@NullMarked
package cn.onestop.testkit.architecture.sample.matters.matter;

import org.jspecify.annotations.NullMarked;
