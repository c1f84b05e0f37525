/// Where case numbers are kept.
@NullMarked
package cn.onestop.matters.matter.store;

import org.jspecify.annotations.NullMarked;
