/// What linked data refers to, over HTTP.
@NullMarked
package cn.onestop.catalog.linked.web;

import org.jspecify.annotations.NullMarked;
