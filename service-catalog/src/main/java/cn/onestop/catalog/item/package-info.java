/// Service items 政务服务事项: what people can apply for, version by version.
@NullMarked
package cn.onestop.catalog.item;

import org.jspecify.annotations.NullMarked;
