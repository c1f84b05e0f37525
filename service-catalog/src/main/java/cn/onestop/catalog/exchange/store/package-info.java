/// The formats of the files.
@NullMarked
package cn.onestop.catalog.exchange.store;

import org.jspecify.annotations.NullMarked;
