/// The two languages of the center: Chinese first, English for who asks for it.
@NullMarked
package cn.onestop.gateway.language;

import org.jspecify.annotations.NullMarked;
