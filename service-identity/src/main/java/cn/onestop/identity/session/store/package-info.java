/// Sessions in MongoDB.
@NullMarked
package cn.onestop.identity.session.store;

import org.jspecify.annotations.NullMarked;
