@NullMarked
package cn.onestop.testkit.architecture.sample.complaints.complaint.store;

import org.jspecify.annotations.NullMarked;
