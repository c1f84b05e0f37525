/// The flow chart of an item 办理流程图: which way a matter may go, step by step, and what is wrong with
/// it.
@NullMarked
package cn.onestop.catalog.chart;

import org.jspecify.annotations.NullMarked;
