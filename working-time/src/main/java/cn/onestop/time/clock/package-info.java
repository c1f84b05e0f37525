/// The clock of the office, a type of its own so that nobody takes it for the system's.
@NullMarked
package cn.onestop.time.clock;

import org.jspecify.annotations.NullMarked;
