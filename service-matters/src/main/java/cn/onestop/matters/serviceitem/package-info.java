/// The centre's own copy of what people can apply for: every published version of every item.
@NullMarked
package cn.onestop.matters.serviceitem;

import org.jspecify.annotations.NullMarked;
