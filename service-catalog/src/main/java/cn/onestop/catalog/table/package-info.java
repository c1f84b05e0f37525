/// A table of offices, posts and holders, as an office keeps it: judged whole, taken whole or not
/// at all.
@NullMarked
package cn.onestop.catalog.table;

import org.jspecify.annotations.NullMarked;
