/// Attempts in MongoDB.
@NullMarked
package cn.onestop.identity.signin.store;

import org.jspecify.annotations.NullMarked;
