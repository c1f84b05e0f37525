/// Normative documents over HTTP.
@NullMarked
package cn.onestop.catalog.normative.web;

import org.jspecify.annotations.NullMarked;
