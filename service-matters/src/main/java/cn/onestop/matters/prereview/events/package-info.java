/// Lists of pre-reviews, and what is done about them as time passes and events come.
@NullMarked
package cn.onestop.matters.prereview.events;

import org.jspecify.annotations.NullMarked;
