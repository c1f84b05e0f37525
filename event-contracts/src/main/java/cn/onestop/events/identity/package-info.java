/// Sign-in: sessions (topic onestop.identity), accounts, signing keys, and who signed in when.
@NullMarked
package cn.onestop.events.identity;

import org.jspecify.annotations.NullMarked;
