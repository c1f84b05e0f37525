/// Reads the versions of the rules from their file.
@NullMarked
package cn.onestop.monitoring.rules.store;

import org.jspecify.annotations.NullMarked;
