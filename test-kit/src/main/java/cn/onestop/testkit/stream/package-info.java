/// Listening to streams, as a browser does.
@NullMarked
package cn.onestop.testkit.stream;

import org.jspecify.annotations.NullMarked;
