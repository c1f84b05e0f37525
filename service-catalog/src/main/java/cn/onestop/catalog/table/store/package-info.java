/// The table as a CSV file.
@NullMarked
package cn.onestop.catalog.table.store;

import org.jspecify.annotations.NullMarked;
