/// The copy of the offices and the staff that every service keeps, built from the events of the
/// catalogue: which offices there are, and who holds which post at a given moment.
@NullMarked
package cn.onestop.kit.offices;

import org.jspecify.annotations.NullMarked;
