/// Keeps the marks of applicants as they would be made today.
@NullMarked
package cn.onestop.matters.applicant.store;

import org.jspecify.annotations.NullMarked;
