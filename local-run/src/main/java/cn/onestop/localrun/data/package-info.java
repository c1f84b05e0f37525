/// What a center keeps between two starts, beside store and broker.
@NullMarked
package cn.onestop.localrun.data;

import org.jspecify.annotations.NullMarked;
