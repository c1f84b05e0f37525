/// One complaint, from what comes in to its answer.
@NullMarked
package cn.onestop.complaints.complaint;

import org.jspecify.annotations.NullMarked;
