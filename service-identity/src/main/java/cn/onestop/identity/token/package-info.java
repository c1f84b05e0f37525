/// What tokens say, and who may ask for them.
@NullMarked
package cn.onestop.identity.token;

import org.jspecify.annotations.NullMarked;
