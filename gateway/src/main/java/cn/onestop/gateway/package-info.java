/// The one public door: routes, sign-in, limits. It knows services by name and address only.
@NullMarked
package cn.onestop.gateway;

import org.jspecify.annotations.NullMarked;
