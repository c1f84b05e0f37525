@NullMarked
package cn.onestop.testkit.architecture.sample.complaints.complaint.events;

import org.jspecify.annotations.NullMarked;
