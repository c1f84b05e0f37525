/// Where the numbers of pre-reviews are kept.
@NullMarked
package cn.onestop.matters.prereview.store;

import org.jspecify.annotations.NullMarked;
