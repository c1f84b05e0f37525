/// Data files that fill the catalogue: judged whole, refused with every error at once.
@NullMarked
package cn.onestop.catalog.imports;

import org.jspecify.annotations.NullMarked;
