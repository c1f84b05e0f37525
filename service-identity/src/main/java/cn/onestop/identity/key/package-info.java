/// The keys that sign tokens.
@NullMarked
package cn.onestop.identity.key;

import org.jspecify.annotations.NullMarked;
