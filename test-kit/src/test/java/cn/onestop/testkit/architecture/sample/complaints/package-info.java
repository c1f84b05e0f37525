/// A service that breaks every rule.
@NullMarked
package cn.onestop.testkit.architecture.sample.complaints;

import org.jspecify.annotations.NullMarked;
