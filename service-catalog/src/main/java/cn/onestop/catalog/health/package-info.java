/// The whole catalogue held against the rules 目录体检.
@NullMarked
package cn.onestop.catalog.health;

import org.jspecify.annotations.NullMarked;
