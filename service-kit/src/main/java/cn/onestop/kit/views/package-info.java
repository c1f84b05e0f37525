/// What a service builds from events: copies, lists and counters that are exactly-once in effect,
/// can be checked against the log while work goes on, and rebuilt beside the running ones.
@NullMarked
package cn.onestop.kit.views;

import org.jspecify.annotations.NullMarked;
