/// At which moments supervision warns and gives cards: versioned data, evaluated by typed code.
@NullMarked
package cn.onestop.monitoring.rules;

import org.jspecify.annotations.NullMarked;
