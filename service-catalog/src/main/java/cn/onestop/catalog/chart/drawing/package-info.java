/// Draws a flow chart as SVG: laid out by the Eclipse Layout Kernel, measured without fonts, the
/// same on every machine.
@NullMarked
package cn.onestop.catalog.chart.drawing;

import org.jspecify.annotations.NullMarked;
