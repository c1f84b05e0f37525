/// Accounts: who can sign in, and what they may be.
@NullMarked
package cn.onestop.identity.account;

import org.jspecify.annotations.NullMarked;
