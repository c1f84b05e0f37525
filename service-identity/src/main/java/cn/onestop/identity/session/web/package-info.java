/// The cookie of a session, and what may be asked about sessions.
@NullMarked
package cn.onestop.identity.session.web;

import org.jspecify.annotations.NullMarked;
