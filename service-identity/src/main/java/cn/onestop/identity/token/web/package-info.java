/// The clients of the provider and the claims of its tokens.
@NullMarked
package cn.onestop.identity.token.web;

import org.jspecify.annotations.NullMarked;
