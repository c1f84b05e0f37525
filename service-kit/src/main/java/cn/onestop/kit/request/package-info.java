/// What a request carries beside its body: the key that makes a repetition harmless, the version
/// expected, the page wanted.
@NullMarked
package cn.onestop.kit.request;

import org.jspecify.annotations.NullMarked;
