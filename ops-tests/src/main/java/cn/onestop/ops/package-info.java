/// Proves the description of an installation by validators and rules of our own, since nothing here
/// can run containers. Each rule is also shown something broken, so that it is known to see.
@NullMarked
package cn.onestop.ops;

import org.jspecify.annotations.NullMarked;
