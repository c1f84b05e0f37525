/// The few pages the gateway shows by itself.
@NullMarked
package cn.onestop.gateway.pages;

import org.jspecify.annotations.NullMarked;
