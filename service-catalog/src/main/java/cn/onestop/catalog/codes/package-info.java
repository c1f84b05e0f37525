/// The code sets that guides and information forms draw on, with their official codes and labels.
@NullMarked
package cn.onestop.catalog.codes;

import org.jspecify.annotations.NullMarked;
