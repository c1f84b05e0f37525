@NullMarked
package cn.onestop.testkit.architecture.sample.complaints.complaint.web;

import org.jspecify.annotations.NullMarked;
