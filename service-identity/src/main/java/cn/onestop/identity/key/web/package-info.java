/// Keys for administrators.
@NullMarked
package cn.onestop.identity.key.web;

import org.jspecify.annotations.NullMarked;
