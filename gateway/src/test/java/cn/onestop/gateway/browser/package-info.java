@NullMarked
package cn.onestop.gateway.browser;

import org.jspecify.annotations.NullMarked;
