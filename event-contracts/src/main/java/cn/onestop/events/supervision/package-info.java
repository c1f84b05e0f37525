/// Lamps and cards of electronic supervision 电子监察 (topic onestop.supervision).
@NullMarked
package cn.onestop.events.supervision;

import org.jspecify.annotations.NullMarked;
