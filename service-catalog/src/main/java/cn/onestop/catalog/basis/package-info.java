/// What items and powers rest on: their bases 依据, read as citations and held against the register.
@NullMarked
package cn.onestop.catalog.basis;

import org.jspecify.annotations.NullMarked;
