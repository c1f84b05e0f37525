/// The stream of live pages over HTTP: Server-Sent Events.
@NullMarked
package cn.onestop.monitoring.live.web;

import org.jspecify.annotations.NullMarked;
