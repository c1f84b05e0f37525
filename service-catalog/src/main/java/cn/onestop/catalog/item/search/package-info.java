/// Finding items by what a clerk types: names, what people call them, codes, pinyin, initials, and
/// all of it with slips.
@NullMarked
package cn.onestop.catalog.item.search;

import org.jspecify.annotations.NullMarked;
