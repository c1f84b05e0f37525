/// Where the matters of a service item are handled, from the catalogue.
@NullMarked
package cn.onestop.complaints.item;

import org.jspecify.annotations.NullMarked;
