/// The sequence of case numbers over HTTP.
@NullMarked
package cn.onestop.matters.number.web;

import org.jspecify.annotations.NullMarked;
