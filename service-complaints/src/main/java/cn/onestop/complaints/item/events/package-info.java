/// Keeps the copy of the items' places.
@NullMarked
package cn.onestop.complaints.item.events;

import org.jspecify.annotations.NullMarked;
