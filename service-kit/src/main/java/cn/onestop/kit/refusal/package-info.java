/// Why an operation was not carried out: an answer to the caller, never a failure.
@NullMarked
package cn.onestop.kit.refusal;

import org.jspecify.annotations.NullMarked;
