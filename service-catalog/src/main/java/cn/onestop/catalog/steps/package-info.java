/// The steps of an item or a power as a table: the data of its flow chart.
@NullMarked
package cn.onestop.catalog.steps;

import org.jspecify.annotations.NullMarked;
