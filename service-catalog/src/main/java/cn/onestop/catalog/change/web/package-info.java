/// Announcements over HTTP, as a list and as an Atom feed.
@NullMarked
package cn.onestop.catalog.change.web;

import org.jspecify.annotations.NullMarked;
