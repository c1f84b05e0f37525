/// One application from filing to delivery: its states and moves, its clocks, its visits.
@NullMarked
package cn.onestop.matters.matter;

import org.jspecify.annotations.NullMarked;
