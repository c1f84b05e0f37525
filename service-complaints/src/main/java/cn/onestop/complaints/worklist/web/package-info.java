/// The worklist over HTTP.
@NullMarked
package cn.onestop.complaints.worklist.web;

import org.jspecify.annotations.NullMarked;
