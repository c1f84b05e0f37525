/// What the provider has handed out.
@NullMarked
package cn.onestop.identity.token.store;

import org.jspecify.annotations.NullMarked;
