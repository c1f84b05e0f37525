/// Drafts over HTTP.
@NullMarked
package cn.onestop.matters.draft.web;

import org.jspecify.annotations.NullMarked;
