/// Public numbers: given once, never twice.
@NullMarked
package cn.onestop.kit.numbers;

import org.jspecify.annotations.NullMarked;
