@NullMarked
package cn.onestop.identity.key;

import org.jspecify.annotations.NullMarked;
