/// The store and the broker that tests run on, chosen by configuration and not by code.
@NullMarked
package cn.onestop.testkit.backends;

import org.jspecify.annotations.NullMarked;
