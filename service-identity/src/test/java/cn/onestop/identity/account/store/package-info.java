@NullMarked
package cn.onestop.identity.account.store;

import org.jspecify.annotations.NullMarked;
