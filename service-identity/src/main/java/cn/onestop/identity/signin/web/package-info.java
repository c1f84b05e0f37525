/// The pages of the sign-in, and what they post to.
@NullMarked
package cn.onestop.identity.signin.web;

import org.jspecify.annotations.NullMarked;
