@NullMarked
package cn.onestop.gateway.problem;

import org.jspecify.annotations.NullMarked;
