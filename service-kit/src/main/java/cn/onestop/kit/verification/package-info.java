/// Verification while work goes on: journals whole, log and journals agree, every projection and
/// every counter of the views equal to a recount from the log. The lists that views keep are not
/// recounted.
@NullMarked
package cn.onestop.kit.verification;

import org.jspecify.annotations.NullMarked;
