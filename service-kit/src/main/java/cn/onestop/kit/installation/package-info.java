/// Wires the plumbing of a service from its settings: store, broker, keys, clocks, journals, views.
@NullMarked
package cn.onestop.kit.installation;

import org.jspecify.annotations.NullMarked;
