/// Accounts as they come from a file, and what is kept of a password.
@NullMarked
package cn.onestop.identity.account.store;

import org.jspecify.annotations.NullMarked;
