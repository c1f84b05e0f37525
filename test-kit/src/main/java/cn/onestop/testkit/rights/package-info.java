/// Proves a service's rights table by calling every endpoint of the running service as everyone.
///
/// Knows the service only from outside: rows and endpoints as text, everything else over HTTP.
@NullMarked
package cn.onestop.testkit.rights;

import org.jspecify.annotations.NullMarked;
