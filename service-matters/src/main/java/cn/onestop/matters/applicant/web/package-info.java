/// Applicants over HTTP.
@NullMarked
package cn.onestop.matters.applicant.web;

import org.jspecify.annotations.NullMarked;
