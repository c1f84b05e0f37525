/// Accounts for administrators.
@NullMarked
package cn.onestop.identity.account.web;

import org.jspecify.annotations.NullMarked;
