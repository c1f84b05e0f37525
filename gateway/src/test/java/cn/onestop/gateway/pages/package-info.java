@NullMarked
package cn.onestop.gateway.pages;

import org.jspecify.annotations.NullMarked;
