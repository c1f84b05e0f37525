/// What people do at a running center, played over HTTP from outside: one center of real processes
/// for all stories, started by `./center` as anyone would start it.
@NullMarked
package cn.onestop.localrun.stories;

import org.jspecify.annotations.NullMarked;
