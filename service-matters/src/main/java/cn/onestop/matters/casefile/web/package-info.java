/// The case file over HTTP.
@NullMarked
package cn.onestop.matters.casefile.web;

import org.jspecify.annotations.NullMarked;
