/// The worklist over HTTP.
@NullMarked
package cn.onestop.matters.worklist.web;

import org.jspecify.annotations.NullMarked;
