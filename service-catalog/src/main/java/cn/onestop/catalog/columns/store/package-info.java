/// How a record with all its parts lies in the rows and columns of a table, without loss: a column
/// for each field, and for each element of a list a row of its own.
@NullMarked
package cn.onestop.catalog.columns.store;

import org.jspecify.annotations.NullMarked;
