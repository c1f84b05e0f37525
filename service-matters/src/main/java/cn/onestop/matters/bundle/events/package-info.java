/// Keeps the list of bundles and carries on what was broken off.
@NullMarked
package cn.onestop.matters.bundle.events;

import org.jspecify.annotations.NullMarked;
