/// Service items, powers, drafts of their changes, legal texts and normative documents, offices and
/// staff (topics onestop.catalog.…).
@NullMarked
package cn.onestop.events.catalog;

import org.jspecify.annotations.NullMarked;
