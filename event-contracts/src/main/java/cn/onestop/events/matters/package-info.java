/// Applications, from filing to delivery (topic onestop.matters).
@NullMarked
package cn.onestop.events.matters;

import org.jspecify.annotations.NullMarked;
