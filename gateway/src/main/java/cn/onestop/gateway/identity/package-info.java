/// Who is calling: the tokens the gateway accepts and the small OpenID provider that issues them.
@NullMarked
package cn.onestop.gateway.identity;

import org.jspecify.annotations.NullMarked;
