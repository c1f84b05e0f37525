/// The register as a list, built from its own events.
@NullMarked
package cn.onestop.catalog.legal.events;

import org.jspecify.annotations.NullMarked;
