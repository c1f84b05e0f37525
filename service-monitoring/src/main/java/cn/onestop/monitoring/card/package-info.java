/// Lamps and cards: what the passing of time does to a watched matter, as facts of its own.
@NullMarked
package cn.onestop.monitoring.card;

import org.jspecify.annotations.NullMarked;
