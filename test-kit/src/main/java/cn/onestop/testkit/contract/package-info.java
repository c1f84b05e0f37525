/// Holds what really goes over the wire against the documents that promise it.
@NullMarked
package cn.onestop.testkit.contract;

import org.jspecify.annotations.NullMarked;
