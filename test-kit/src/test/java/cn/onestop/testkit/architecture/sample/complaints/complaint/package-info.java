@NullMarked
package cn.onestop.testkit.architecture.sample.complaints.complaint;

import org.jspecify.annotations.NullMarked;
