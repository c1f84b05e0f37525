/// Pre-reviews over HTTP.
@NullMarked
package cn.onestop.matters.prereview.web;

import org.jspecify.annotations.NullMarked;
