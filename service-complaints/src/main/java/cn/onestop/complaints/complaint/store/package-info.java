/// Where complaint numbers are kept.
@NullMarked
package cn.onestop.complaints.complaint.store;

import org.jspecify.annotations.NullMarked;
