/// What the provider has handed out, in MongoDB.
@NullMarked
package cn.onestop.identity.token.store;

import org.jspecify.annotations.NullMarked;
