/// Secret codes by which somebody who is not signed in follows their own case.
@NullMarked
package cn.onestop.kit.codes;

import org.jspecify.annotations.NullMarked;
