/// The list of normative documents, built from their own events.
@NullMarked
package cn.onestop.catalog.normative.events;

import org.jspecify.annotations.NullMarked;
