@NullMarked
package cn.onestop.kit.signedin;

import org.jspecify.annotations.NullMarked;
