@NullMarked
package cn.onestop.kit.request;

import org.jspecify.annotations.NullMarked;
