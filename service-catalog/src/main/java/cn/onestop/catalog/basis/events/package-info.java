/// Keeps what this instance knows of the register up to it.
@NullMarked
package cn.onestop.catalog.basis.events;

import org.jspecify.annotations.NullMarked;
