/// What a matter waits for, over HTTP.
@NullMarked
package cn.onestop.matters.dispatch.web;

import org.jspecify.annotations.NullMarked;
