@NullMarked
package cn.onestop.testkit.architecture.sample.matters.matter.store;

import org.jspecify.annotations.NullMarked;
