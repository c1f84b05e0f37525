/// The catalogue as linked data: service items in the terms of CPSV-AP 3.2, the European profile
/// for public services, so that catalogues of other places and search engines can read them.
@NullMarked
package cn.onestop.catalog.linked;

import org.jspecify.annotations.NullMarked;
