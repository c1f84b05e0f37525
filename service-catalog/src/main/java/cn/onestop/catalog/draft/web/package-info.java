/// Drafts over HTTP.
@NullMarked
package cn.onestop.catalog.draft.web;

import org.jspecify.annotations.NullMarked;
