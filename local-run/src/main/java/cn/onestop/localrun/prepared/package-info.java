/// The built jars made quick to start: unpacked, and with a start cache where the JDK can make one.
@NullMarked
package cn.onestop.localrun.prepared;

import org.jspecify.annotations.NullMarked;
