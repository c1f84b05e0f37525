/// The sign-in page, and what it posts to.
@NullMarked
package cn.onestop.identity.signin.web;

import org.jspecify.annotations.NullMarked;
