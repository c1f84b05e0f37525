/// A service that keeps every rule.
@NullMarked
package cn.onestop.testkit.architecture.sample.matters;

import org.jspecify.annotations.NullMarked;
