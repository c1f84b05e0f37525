/// What the commands say to the running center over HTTP.
@NullMarked
package cn.onestop.localrun.access;

import org.jspecify.annotations.NullMarked;
