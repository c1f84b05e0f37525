/// Verification while work goes on: journals whole, log and journals agree, every view equal to a
/// recount from the log.
@NullMarked
package cn.onestop.kit.verification;

import org.jspecify.annotations.NullMarked;
