/// The staff of a centre: names, leave, certificates to act.
@NullMarked
package cn.onestop.catalog.person;

import org.jspecify.annotations.NullMarked;
