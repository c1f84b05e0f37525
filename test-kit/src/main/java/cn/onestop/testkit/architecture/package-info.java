/// The rules of the layout, as tests named after their reason.
@NullMarked
package cn.onestop.testkit.architecture;

import org.jspecify.annotations.NullMarked;
