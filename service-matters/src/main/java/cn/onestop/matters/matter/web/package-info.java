/// The matter over HTTP.
@NullMarked
package cn.onestop.matters.matter.web;

import org.jspecify.annotations.NullMarked;
