/// Keeps the copy of the items up to date from the catalogue's events.
@NullMarked
package cn.onestop.matters.serviceitem.events;

import org.jspecify.annotations.NullMarked;
