/// Accounts 账号: who can sign in, what they may be, and what is demanded of a password.
@NullMarked
package cn.onestop.identity.account;

import org.jspecify.annotations.NullMarked;
