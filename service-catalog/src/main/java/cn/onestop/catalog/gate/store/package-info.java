/// The rules as they lie on disk.
@NullMarked
package cn.onestop.catalog.gate.store;

import org.jspecify.annotations.NullMarked;
