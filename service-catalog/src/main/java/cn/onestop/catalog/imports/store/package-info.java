/// Data files as they lie on disk.
@NullMarked
package cn.onestop.catalog.imports.store;

import org.jspecify.annotations.NullMarked;
