/// The complaint over HTTP.
@NullMarked
package cn.onestop.complaints.complaint.web;

import org.jspecify.annotations.NullMarked;
