/// Where the contents of case files lie.
@NullMarked
package cn.onestop.matters.casefile.store;

import org.jspecify.annotations.NullMarked;
